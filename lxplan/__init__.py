"""Check, list and print the yearly plan of a Vietnamese community learning centre."""

__version__ = "0.1.0"
