"""How a paper is written: standards, styles, text widths, tables, letterheads, templates, the
printer.
"""
