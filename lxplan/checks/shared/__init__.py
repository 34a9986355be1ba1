"""What several checks ask of a plan: its bases, its texts as one, its names, its days."""
