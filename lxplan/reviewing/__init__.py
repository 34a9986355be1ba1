"""Plan files to findings: one file, or many over several processes."""
