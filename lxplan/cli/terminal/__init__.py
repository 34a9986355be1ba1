"""The terminal: its streams, poorer encodings, progress, and watching files."""
