"""Where files go: saving whole, the stamp of an edited file, PDF."""
