"""Which plan files are meant: found in folders, read, chosen by the path or the month asked for."""
