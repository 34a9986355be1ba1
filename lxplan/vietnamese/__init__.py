"""What an office knows: the language, the calendar, who stands above whom, how documents are cited."""
