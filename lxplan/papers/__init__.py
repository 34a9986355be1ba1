"""What each paper says: a plan to the values that its template sees."""
