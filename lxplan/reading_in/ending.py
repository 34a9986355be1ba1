"""How a document ends: the closing sentence, who receives it, who signs and who approves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxplan.drafting.draft import Entry, Group
from lxplan.named_tuple import NamedTuple
from lxplan.reading_in.blocks import Block, Line, Table
from lxplan.reading_in.left_over import unsaid
from lxplan.reading_in.proper_case import Cases
from lxplan.vietnamese.folding import fold

_CLOSING = ("tren day la", "ke hoach nay", "kinh mong", "de nghi cac", "yeu cau cac")
_KEPT = r"(?i)[-–+]?\s*lưu\s*:?\s*(?:VT|VP|HS)?[.,;]?\Z"
_AUTHORITY = r"(?:TM|KT|TL|TUQ|Q|T/M|K/T|T\.M|K\.T)\s*[./]"
_POSITIONS = (
    *("giam doc", "pho giam doc", "chu tich", "pho chu tich", "hieu truong", "pho hieu truong"),
    *("bi thu", "pho bi thu", "truong ban", "pho truong ban", "tong phu trach", "chu nhiem"),
    *(
        "truong phong",
        "pho truong phong",
        "nguoi lap",
        "to truong",
        "lien doi truong",
        "thu ky",
        "doi truong",
    ),
)
_APPROVAL = ("phe duyet", "xac nhan", "duyet", "y kien", "ky duyet")
_SIGNED = r"(?i)\(?\s*(?:đã ký|ký|ký tên|ký, ghi rõ họ tên|ký tên, đóng dấu|ký, đóng dấu)[^)]*\)?\Z"

_MOST_ROWS = 12
"""Rows of a table of signatures that does not begin with those who receive the paper."""


class Ending(NamedTuple):
    """The keys of an ending: the closing, those of `van_ban`; comments for it, and lines that are
    neither.
    """

    closing: Entry | None = None
    paper: tuple[Entry, ...] = ()
    notes: tuple[str, ...] = ()
    left: tuple[Line, ...] = ()

    @property
    def closed(self) -> str:
        """The words of the closing sentence; empty where there is none."""
        return str(self.closing.value) if self.closing else ""


def begins(blocks: Sequence[Block]) -> int:
    """Return the place of the block that an ending begins with; past the last where there is
    none.
    """
    signed = next(
        (at for at, block in enumerate(blocks) if _is_signature(block, at, len(blocks))),
        len(blocks),
    )
    for at in range(signed - 1, max(-1, signed - 6), -1):
        block = blocks[at]
        if isinstance(block, Table):
            break
        if fold(block.text).startswith(_CLOSING[0]) or block.text.endswith("./."):
            return at
    return signed


def _is_signature(block: Block, at: int, count: int) -> bool:
    if isinstance(block, Line):
        is_last = at >= count - 8
        return is_of_recipients(block.text) or (is_last and is_authority(block.text))
    rows = [[line.text for cell in row if cell for line in cell.lines] for row in block.rows]
    texts = [text for row in rows for text in row]
    if any(is_of_recipients(text) for text in next(filter(None, rows), ())):
        return True  # however many rows its recipients take
    if len(rows) > _MOST_ROWS:
        return False
    return any(is_of_recipients(text) for text in texts) or (
        at >= count - 3 and any(map(is_authority, texts))
    )


def is_of_recipients(text: str) -> bool:
    """Tell whether words begin the list of those who receive a paper: `Nơi nhận:`."""
    return fold(text).startswith("noi nhan")


def is_authority(text: str) -> bool:
    """Tell whether words are how one who signs is named: `TM. BAN GIÁM ĐỐC`, `GIÁM ĐỐC`."""
    if not text.isupper() or len(text) > 80:
        return False
    return re.match(_AUTHORITY, text) is not None or fold(text).startswith(
        (*_POSITIONS, *_APPROVAL)
    )


def ending_of(blocks: Sequence[Block], cases: Cases) -> Ending:
    """Return what an ending holds."""
    lines = [block for block in blocks if isinstance(block, Line)]
    starts = (
        at for at, line in enumerate(lines) if _is_signature(line, 0, 99) or is_authority(line.text)
    )
    first = next(starts, len(lines))
    places: list[str] = []
    signers: dict[str, Entry] = {}
    notes: list[str] = []
    left: list[Line] = []
    for column in filter(None, (*_columns(blocks), lines[first:])):
        taken, signer = _recipients(column)
        places += taken.places
        notes += unsaid(taken.lines, "\n".join(taken.places))
        key = _kind(signer, set(signers))
        if key in signers:
            left += signer
            continue
        group, unsure = _signature(signer, key, cases)
        signers |= {key: Entry(key, Group(group))} if group else {}
        said = " ".join(str(each.value) for each in group)
        notes += unsaid([line for line in signer if line not in unsure], said)
        left += unsure
    words = " ".join(line.text for line in lines[:first]).removesuffix("./.").rstrip(" .")
    recipients = (Entry("noi_nhan", tuple(places)),) if places else ()
    return Ending(
        Entry("ket", words) if words else None,
        (*recipients, *signers.values()),
        tuple(notes),
        tuple(left),
    )


def _columns(blocks: Sequence[Block]) -> Iterator[list[Line]]:
    """Return the lines of each column of the tables of an ending."""
    for block in blocks:
        if isinstance(block, Line):
            continue
        width = max((len(row) for row in block.rows), default=0)
        for place in range(width):
            cells = [row[place] for row in block.rows if place < len(row)]
            yield [line for cell in cells if cell and not cell.is_repeated for line in cell.lines]


class _Taken(NamedTuple):
    places: tuple[str, ...]
    lines: tuple[Line, ...]


def _recipients(column: Sequence[Line]) -> tuple[_Taken, list[Line]]:
    """Return those who receive the paper, with their lines, and the lines that are of no
    recipient.
    """
    start = next((at for at, line in enumerate(column) if is_of_recipients(line.text)), None)
    if start is None:
        return _Taken((), ()), list(column)
    end = start + 1
    while end < len(column) and not is_authority(column[end].text):
        end += 1
    places: list[str] = []
    for line in column[start + 1 : end]:
        words = re.sub(r"^[-–—+•*]\s*", "", line.text).rstrip(" ;.,…").strip()
        if re.search(r"\w", words) and not re.match(_KEPT, words):
            places.append(words)
    return _Taken(tuple(places), tuple(column[start:end])), [*column[:start], *column[end:]]


def _kind(lines: Sequence[Line], known: set[str]) -> str:
    is_approval = bool(lines) and fold(lines[0].text).startswith(_APPROVAL)
    return "phe_duyet" if is_approval or "nguoi_ky" in known else "nguoi_ky"


def _signature(
    lines: Sequence[Line], key: str, cases: Cases
) -> tuple[tuple[Entry, ...], list[Line]]:
    """Return the keys of one who signs, and the lines that say something else."""
    found: dict[str, str] = {}
    left: list[Line] = []
    for line in lines:
        text = line.text
        if re.match(_SIGNED, text) or not re.search(r"\w", text):
            continue
        if key == "phe_duyet" and not found and fold(text).startswith(_APPROVAL):
            found["loi"] = cases.sentence(text)
        elif re.match(_AUTHORITY, text) and "quyen_han" not in found:
            found["quyen_han"] = text
        elif fold(text).startswith(_POSITIONS) and "chuc_vu" not in found:
            found["chuc_vu"] = cases.sentence(text)
        elif _is_name(text) and "ho_ten" not in found and found:
            found["ho_ten"] = text.title() if text.isupper() else text
        else:
            left.append(line)
    order = ("loi", "quyen_han", "chuc_vu", "ho_ten")
    return tuple(Entry(name, found[name]) for name in order if name in found), left


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        2 <= len(words) <= 7
        and all(word[:1].isupper() for word in words)
        and not re.search(r"\d", text)
    )
