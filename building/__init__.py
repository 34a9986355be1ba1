"""Makers of what is generated: letterheads, letter widths, references. Not part of the installed
package.
"""
