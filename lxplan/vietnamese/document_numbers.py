"""Document numbers as they stand in sentences: `số 259/KH-PGDĐT`.

The forms of numbers follow Nghị định 30/2020/NĐ-CP: `số/năm/LOẠI-CƠQUAN` for legal texts,
`số/LOẠI-CƠQUAN` otherwise; papers of the Party write `số-LOẠI/CƠQUAN`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.body_signs import is_body
from lxplan.vietnamese.document_types import TYPES
from lxplan.vietnamese.remembering import remembered

_PART = r"(?:[A-Z]{2}[A-Za-z\d]*|QyD)(?!\w)"
_SIGNS = tuple(each.sign for each in TYPES if each.sign)
_NUMBER = (
    r"(?<![\w/.,-])\d{1,5}[a-z]?(?:\s?[/-]\s?\d{4})?"
    rf"(?:\s?[/-]{{1,2}}\s?|(?<=[/-]\d{{4}}))(?:(?:{'|'.join(_SIGNS).replace('Đ', 'D')})\s)?{_PART}"
    rf"(?:\s?[/&-]{{1,2}}\s?{_PART}|(?<=GD)\sDT(?!\w)|(?<=LD)\sTBXH(?!\w))*"
)
"""Blanks may stand where a hyphen belongs (`03/KH UBND`), and within the name of a body (`BGD
ĐT`)."""
_BLANK_FOR_HYPHEN = rf"(?<=[/-])({'|'.join(_SIGNS)})\s+(?=[A-ZĐ]{{2}})"
_ONE_FIELD = (("GD&ĐT", "GDĐT"), ("GD-ĐT", "GDĐT"), ("LĐ-TB&XH", "LĐTBXH"), ("LĐTB&XH", "LĐTBXH"))


_DIGITS_OF_A_YEAR = 4
_YEAR_AWRY = r"^(\d+)[/-](\d{4})[/-]?(?=[A-ZĐ])"
_WITHOUT_MARK = {
    "QD": "QĐ", "ND": "NĐ", "HDND": "HĐND", "BGDDT": "BGDĐT", "SGDDT": "SGDĐT", "PGDDT": "PGDĐT", "GDDT": "GDĐT",
    "BLDTBXH": "BLĐTBXH", "LDTBXH": "LĐTBXH", "DTN": "ĐTN", "TTHTCD": "TTHTCĐ", "TTG": "TTg", "TTgCP": "TTg",
    "BGD": "BGDĐT",
}  # fmt: skip
"""Letters of symbols that are typed with D in place of Đ, or in another case."""
_OF_THE_STATE = ("UBND", "HĐND", "TTg", "CP", "BGDĐT", "SGDĐT", "PGDĐT", "TTHTCĐ")
"""Bodies whose numbers are written as the state writes them, and never as the Party does."""
_GLUED = tuple(sorted(("NĐ", "TTLT", "TT", *_SIGNS), key=len, reverse=True))
_MINISTRIES = ("BGDĐT", "BLĐTBXH", "BNNPTNT", "BVHTTDL", "BKHĐT", "BTTTT", "BTNMT", "THCS")
"""How bodies begin whose letters are longer than those of a type of paper and its body."""


class Number(NamedTuple):
    """A document number in a sentence.

    `right` is how it is written by the rules, None when that is not certain.
    """

    start: int
    end: int
    written: str
    right: str | None

    @property
    def digits(self) -> str:
        """The running number alone, such as `259`."""
        return "".join(takewhile(str.isdigit, self.written))

    @property
    def year(self) -> int | None:
        """The year that a law's number bears: 2008 of `09/2008/QĐ-BGDĐT`."""
        _, year, rest = (*self.symbol.split("/", 2), "", "")[:3]
        return int(year) if rest and len(year) == _DIGITS_OF_A_YEAR and year.isdecimal() else None

    @property
    def symbol(self) -> str:
        """All that follows the running number, in its right form."""
        return (self.right or self.written)[len(self.digits) :]


@remembered(1024)
def numbers_in(text: str) -> tuple[Number, ...]:
    """Return the document numbers that a sentence cites, in order."""
    return tuple(_numbers(text)) if "/" in text else ()


def _numbers(text: str) -> Iterator[Number]:
    for match in re.finditer(_NUMBER, text.replace("Đ", "D").replace("–", "-").replace("—", "-")):
        written = _without_what_follows(text[match.start() : match.end()])
        if "/" in written:
            yield Number(match.start(), match.start() + len(written), written, _right(written))


def _without_what_follows(written: str) -> str:
    """Cut off words after a dash with a space on each side, when the number is whole before it."""
    for dash in (" - ", " – ", " — "):
        whole = written.partition(dash)[0]
        if whole != written and _right(whole):
            return whole
    return written


def _right(written: str) -> str | None:
    """Return a number in its right form: no spaces, `-` between type and issuer.

    None when it has no such form.
    """
    plain = written.replace("–", "-").replace("—", "-")
    if not plain.isprintable() or " " in plain:
        plain = "".join(re.sub(_BLANK_FOR_HYPHEN, r"\1-", plain).split())
    if "--" in plain or "//" in plain:
        plain = plain.replace("--", "-").replace("//", "/")
    for wrong, right in _ONE_FIELD:
        plain = plain.replace(wrong, right)
    plain = _in_its_own_form(_with_its_marks(_with_its_year(plain)))
    if _is_right(plain):
        return plain
    parts = plain.split("/")
    head = 2 if len(parts) > 1 and parts[1].isdigit() else 1
    mended = "/".join((*parts[:head], "-".join(parts[head:])))
    return mended if _is_right(mended) else None


def _with_its_year(plain: str) -> str:
    """Return a number with its year between slashes: `09/2008/QĐ-BGDĐT` of `09-2008/QĐ-BGDĐT` or `09/2008QĐ-BGDĐT`."""
    number, _, rest = plain.partition("/")
    year = rest.partition("/")[0]
    is_awry = "-" in number or (year[:1].isdigit() and not year.isdigit())
    return re.sub(_YEAR_AWRY, r"\1/\2/", plain) if is_awry else plain


def _with_its_marks(plain: str) -> str:
    """Return a number with Đ where D was typed, and its type before its body: `QĐ-BGDĐT` of `BGDDT-QD`."""
    head, joint, symbol = plain.rpartition("/")
    parts = [_WITHOUT_MARK.get(part, part) for part in symbol.split("-")]
    if len(parts) == 2 and parts[1] in _SIGNS and parts[0].startswith(("B", "UBND", "HĐND")):
        parts.reverse()
    return f"{head}{joint}{'-'.join(parts)}"


def _in_its_own_form(plain: str) -> str:
    """Return a number of the Party's centre as the Party writes it (`57-NQ/TW` of `57/NQ-TW`), one of the state as the
    state does (`215/KH-UBND` of `215-KH/UBND`), and a sign apart from its body (`QĐ-TTg` of `QĐTTg`).
    """
    if plain.endswith(("-TW", "-TU")) and plain.count("/") == 1:
        head, _, symbol = plain.partition("/")
        sign, _, body = symbol.partition("-")
        return f"{head}-{sign}/{body}" if head.isdecimal() and sign in _SIGNS else plain
    head, _, body = plain.rpartition("/")
    number, _, sign = head.partition("-")
    if body in _OF_THE_STATE and sign in _SIGNS and number.isdecimal():
        return f"{number}/{sign}-{body}"
    if not body.isalpha() or is_body(body) or not head:
        return plain
    glued = next((each for each in _GLUED if body.startswith(each)), None)
    behind = body.removeprefix(glued or "")
    if glued and (is_body(behind) or behind in _OF_THE_STATE or behind.startswith(_MINISTRIES)):
        return f"{head}/{glued}-{behind}"
    return plain


def _is_right(plain: str) -> bool:
    """Tell whether it is `number/[YEAR/]TYPE-ISSUER`, or the Party's `number-TYPE/ISSUER`."""
    parts = plain.split("/")
    if "-" in parts[0]:
        return len(parts) == 2
    symbol = parts[-1]
    dated = len(parts) == 3 and parts[1].isdigit()
    return (dated or len(parts) == 2) and ("-" in symbol or (dated and symbol.startswith("QH")))
