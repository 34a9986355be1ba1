"""What sentences say in numbers, as several rules read it: sums, parts, shares, counts of rows."""
