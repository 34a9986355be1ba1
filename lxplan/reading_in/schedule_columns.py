"""Which key each column of a schedule is, by the title above it."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache

from lxplan.named_tuple import NamedTuple
from lxplan.plan.groups_and_lists import KeyGroup
from lxplan.plan.schedule import Activity
from lxplan.plan.schedule_table import COLUMNS, OWN
from lxplan.reading_in.blocks import Cell
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.remembering import remembered

WHO = "phoi_hop+nguoi_day"
"""The column that has both partners and teachers."""

WHEN = "luc"
"""A column of times: months, days, hours or words."""

_OTHER_TITLES = {
    "stt": "tt|so tt|so thu tu|so",
    "thang": "thang nam|thoi gian thang|ke hoach thang",
    WHEN: "thoi gian.*|ngay thang.*|thang ngay|thoi diem.*|ngay gio|tuan|lich|thoi han.*|tien do.*|ngay thuc hien",
    "noi_dung": "noi dung.*|cong viec.*|hoat dong.*|ten (hoat dong|chuyen de|lop|noi dung|cong viec).*|chuyen de.*|nhiem vu.*"
    "|cac (hoat dong|noi dung|cong viec).*|ke hoach hoat dong|trong tam.*|noi dung va bien phap.*|viec lam",
    "doi_tuong": "doi tuong.*|thanh phan.*|nguoi hoc|hoc vien|thanh phan doi tuong.*",
    WHO: "don vi phoi hop nguoi day|.*phoi hop.*(nguoi day|giang vien|bao cao vien).*",
    "phoi_hop": "(don vi|bo phan|luc luong|to chuc|cac don vi|co quan)? ?phoi hop.*|doi tac.*",
    "nguoi_day": "nguoi day.*|bao cao vien.*|giang vien.*|giao vien.*|tap huan vien.*",
    "chu_tri": "(don vi|bo phan|co quan|nguoi)? ?chu tri.*|don vi (thuc hien|to chuc|phu trach).*",
    "dia_diem": "dia diem.*|noi (to chuc|hoc|thuc hien).*",
    "gio": "gio( hoc| to chuc)?|gio giac",
    "ngay": "ngay( to chuc| hoc| mo lop)?",
    "thu": "thu( trong tuan)?",
    "hinh_thuc": "hinh thuc.*",
    "so_nguoi": "so (nguoi|luong|hoc vien|luot|dai bieu|luong nguoi|luong hoc vien|luot nguoi).*|sl|du kien so nguoi",
    "so_buoi": "so buoi.*",
    "so_gio": "so (gio|tiet).*",
    "kinh_phi": "(du tru |du kien |tong )?kinh phi.*|du toan.*|so tien.*",
    "nguon": "nguon.*",
    "phu_trach": "(nguoi )?phu trach|dau moi.*",
    "linh_vuc": "linh vuc.*",
    "ghi_chu": "ghi chu.*|gc",
}
"""Titles of columns, folded, beyond those that the program itself prints."""

_USUAL = (
    ("thang", "thang"),
    ("luc", "thoi gian"),
    ("noi_dung", "noi dung hoat dong"),
    ("dia_diem", "dia diem"),
    ("doi_tuong", "doi tuong hoc"),
    (WHO, "don vi phoi hop nguoi day"),
    ("chu_tri", "chu tri"),
    ("kinh_phi", "kinh phi"),
)
"""The columns that a plan has without choosing any, in their order."""


_UNIT = r"(?i)\s*\(\s*(?:đơn vị(?: tính)?\s*:?\s*|đvt\s*:?\s*)?(?:đồng|đ|vnđ|vnd)\s*\)\s*\Z"


class Column(NamedTuple):
    """A column of a schedule: its key, its title as typed, its place in the grid from 0."""

    key: str
    title: str
    place: int


@cache
def _titles() -> dict[str, str]:
    """Return the keys by the titles that the program prints; a group of keys is no column's words,
    so one called «Kết quả» is a column of the plan's own.
    """
    lists = {
        fold(declared.heading): name
        for name, declared in Activity.KEYS.items()
        if not isinstance(declared.kind, KeyGroup)
    }
    return lists | {fold(title): name for name, title in COLUMNS.items()} | {"luc": WHEN}


def columns_of(cells: Sequence[Cell | None]) -> tuple[Column, ...]:
    """Return the columns under a head row; nothing where the row is none.

    A row is a head where at least two of its cells are known titles, the content among them.
    """
    titled = [
        (" ".join(cell.text.split()), place)
        for place, cell in enumerate(cells)
        if cell is not None and cell.text
    ]
    if any(len(title) > 80 for title, _ in titled):
        return ()
    keys = [_key(title) for title, _ in titled]
    known = [key for key in keys if key]
    if "noi_dung" not in known or len(known) < 2:
        return ()
    found: dict[str, Column] = {}
    for (title, place), key in zip(titled, keys, strict=True):
        name = own_key(title, found) if not key or key in found else key
        found[name] = Column(name, title, place)
    return tuple(found.values())


@remembered(1024)
def _key(title: str) -> str | None:
    folded = fold(re.sub(r"\([^)]*\)", " ", title)) or fold(title)
    if folded == "thoi gian":
        return WHEN
    return _titles().get(folded) or _key_by_words(folded)


def _key_by_words(folded: str) -> str | None:
    """Return the first key of `_OTHER_TITLES` whose pattern a title is: all of them are asked at
    once.
    """
    found = _other_titles().fullmatch(folded)
    if found is None or found.lastgroup is None:
        return None
    return list(_OTHER_TITLES)[int(found.lastgroup[1:])]


@cache
def _other_titles() -> re.Pattern[str]:
    patterns = enumerate(_OTHER_TITLES.values())
    return re.compile("|".join(f"(?P<_{number}>{pattern})" for number, pattern in patterns))


def own_key(title: str, taken: Container[str]) -> str:
    """Return the key of a column of the plan's own: `rieng.san_pham`."""
    name = re.sub(r"^[^a-z]+", "", fold(title).replace(" ", "_")) or "cot"
    key = f"{OWN}{name}"
    number = 2
    while key in taken:
        key, number = f"{OWN}{name}_{number}", number + 1
    return key


def are_usual(columns: Sequence[Column]) -> bool:
    """Tell whether columns are those of a plan that chooses none."""
    places = [
        next(
            (at for at, usual in enumerate(_USUAL) if usual == (column.key, _bare(column.title))),
            None,
        )
        for column in columns
    ]
    known = [place for place in places if place is not None]
    return len(known) == len(places) and known == sorted(known)


def is_usual_title(key: str, title: str) -> bool:
    """Tell whether a title is the one that the program prints above a column of a key by itself."""
    return title == COLUMNS.get(key) or (key == "kinh_phi" and _bare(title) == _bare(COLUMNS[key]))


def _bare(title: str) -> str:
    """Return a title, folded, without the unit of money behind it: `Kinh phí (đồng)`."""
    return fold(re.sub(_UNIT, "", title))
