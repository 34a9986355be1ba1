"""Abbreviations that need no explanation, as data."""

from __future__ import annotations

KNOWN = frozenset(
    (
        *("UBND", "HĐND", "HĐQT", "BCH", "ĐTN", "TNCS", "CHXHCN", "XHCN", "QPPL", "VBHN", "BCĐ"),
        *("THCS", "THPT", "GDTX", "GDNN", "GDĐT", "PGDĐT", "SGDĐT", "BGDĐT", "BGD", "SGD", "PGD", "GDCN"),
        *("HIV", "AIDS", "COVID", "SARS", "ADN", "WHO", "UNESCO", "UNICEF", "ASEAN", "ISO", "GDP", "SMS", "USB", "PDF"),
        *(
            "TNHH",
            "TCVN",
            "QCVN",
            "UNDP",
            "UNFPA",
            "FAO",
            "IMF",
            "STT",
            "CMND",
            "CCCD",
            "BHYT",
            "BHXH",
            "PCCC",
            "ATM",
            "OTP",
        ),
        *(
            "OCOP",
            "SĐT",
            "ĐVT",
            "HTX",
            "NTM",
            "PTNT",
            "KTXH",
            "NSNN",
            "TNXP",
            "ĐBQH",
            "TTg",
            "TTLT",
            "BNV",
            "BTC",
        ),
        *(
            "RAM",
            "CPU",
            "PCR",
            "DNA",
            "RNA",
            "ADHD",
            "IQ",
            "SOS",
            "GPS",
            "NPK",
            "DAP",
            "URL",
            "HTML",
            "PPT",
            "MP3",
            "CLB",
        ),
        *("VNPT", "FPT", "VTV", "VOV", "TBR", "IPM", "ICM", "VNĐ", "USD", "HCM", "PGS", "UPU", "CPU", "LED", "HDMI"),
    )
)
"""Abbreviations that every reader of an official paper knows, or that are names themselves."""
