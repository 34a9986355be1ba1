"""Rules on how organisations are named, and what each is asked to do."""
