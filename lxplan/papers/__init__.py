"""What each paper says: one module a paper, with one function that returns it as a value."""
