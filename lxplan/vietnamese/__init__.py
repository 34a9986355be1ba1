"""What an office knows: language, calendar, who stands above whom, how papers are cited."""
