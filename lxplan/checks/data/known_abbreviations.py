"""Abbreviations that need no explanation, as data."""

from __future__ import annotations

KNOWN = frozenset(
    (
        *("UBND", "HĐND", "HĐQT", "BCH", "ĐTN", "TNCS", "CHXHCN", "XHCN", "QPPL", "VBHN", "BCĐ"),
        *("THCS", "THPT", "GDTX", "GDNN", "GDĐT", "PGDĐT", "SGDĐT", "BGDĐT", "BGD", "SGD", "PGD", "GDCN"),
        *("HIV", "AIDS", "COVID", "SARS", "ADN", "WHO", "UNESCO", "UNICEF", "ASEAN", "ISO", "GDP", "SMS", "USB", "PDF"),
        *("VNPT", "FPT", "VTV", "VOV", "TBR", "IPM", "ICM", "VNĐ", "USD", "HCM", "PGS", "UPU", "CPU", "LED", "HDMI"),
    )
)
"""Abbreviations that every reader of an official paper knows, or that are names themselves."""
