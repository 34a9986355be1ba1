"""What several checks ask of a plan: its bases, its texts as one, its words and names; `figures` and `times` read what
sentences say in numbers and of days, months and years.
"""
