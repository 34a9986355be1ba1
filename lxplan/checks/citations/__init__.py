"""Rules on legal bases and document numbers."""
