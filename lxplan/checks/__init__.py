"""The reviewer's checks: a folder for each family of rules, named for what it judges.

A new rule is one function in a module of its family, one name in the family's tuple, and one file
in `tests/checks/cases`; `rules` has them all.
"""
