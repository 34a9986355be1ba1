"""What the checks know besides rules: lists and tables."""
