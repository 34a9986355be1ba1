"""What sentences say of times, as several rules read it: dates, parts of years, what is over or ahead."""
