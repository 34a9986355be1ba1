"""Rules on days, weekdays, hours, and what is left from another year."""
