"""Plan files edited as text, at the places the reader knows."""
