"""Phone numbers beside a name: `Bà Lan, 0912 345 678`, `ĐT: (0320) 3 822 123`, `+84
912.345.678`.
"""

from __future__ import annotations

import re

# Nine digits or more are a number however they are grouped, seven or eight with no more than a
# space or point between them (2018-2019 is none), six of the old kind after a word that says so.
# That word and the marks around go with it.
_WORD = r"(?:(?:số\s+)?(?:điện\s+thoại|s?[đd]\.?\s?t|tel|phone|zalo|mobile|hotline|di\s+động|liên\s+hệ|gọi)\b\.?\s*:?\s*)"
_LONG = r"(?<!\d)(?:\(?\+)?\(?\d(?:[\s.()-]{0,3}\d){8,11}(?!\d)"
_SHORT = r"(?<![\d.])\d(?:[\s.]?\d){6,7}(?!\d)"
_OLD = r"\d(?:[\s.-]?\d){5}(?!\d)"
_NUMBER = rf"(?:{_WORD}?(?:{_LONG}|{_SHORT})|{_WORD}{_OLD})"
_SEPARATOR = r"[\s,;:/|(\[<.–—-]*"
_ALL = rf"{_SEPARATOR}{_NUMBER}(?:\s*(?:[,;/|–—-]|hoặc|và)\s*{_NUMBER})*[)\]>]?(?:\.\s*\Z)?"
_LEFT_OVER = r"^[\s,;:/|.–—-]+|[\s,;:/|–—-]+$|\(\s*\)"


def contact_name(text: str) -> str:
    """Return who is named in a contact, without phone numbers: `Bà Lan` of `Bà Lan, 0912 345
    678`.
    """
    if re.search(r"\d(?:\D{0,3}\d){5}", text) is None:
        return text
    without = re.sub(_ALL, " ", text, flags=re.IGNORECASE)
    closed = re.sub(r"\s+([,;.)])", r"\1", " ".join(without.split()))
    return re.sub(_LEFT_OVER, "", closed).strip()
