"""The two editions of the 2018-2019 plan as lines, and every correction that lies between them, as
data.

`nguon.txt` is the source document, untouched. The as-received plan carries its words; the as-kept
plan carries them with the corrections below and no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from lxplan.plan import Plan, read_plan

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "plans" / "2018-2019.yaml"
RECEIVED = ROOT / "tests" / "plans" / "as-received" / "2018-2019.yaml"
SOURCE = RECEIVED.with_name("nguon.txt")

NBSP = "\u00a0"
_BLANK = f" \t{NBSP}"
_BULLET = re.compile(rf"(?:[-+*]|\d/)[{_BLANK}]*")

# Headings of the form, which the template prints: lines of the source, counted from 1.
HEADINGS = {1, 10, 12, 18, 21, 43, 52, 64, *range(66, 71), 284}
DUTIES = range(55, 64)

# What the plan file says and the source does not: who writes, and who is who.
_NOT_PRINTED = {"nam_hoc", "trung_tam", "don_vi"}
_PAPER = "trich_yeu"


def read_without_fault(path: Path) -> Plan:
    """Read a plan file that must have no fault."""
    read = read_plan(str(path), path.read_bytes())
    assert not read.faults, [
        f"{fault.span.line}:{fault.span.column} {fault.message}" for fault in read.faults
    ]
    assert read.plan is not None
    return read.plan


class Entry(NamedTuple):
    """One value of a plan file and the key it stands under."""

    key: str
    text: str


def source_lines() -> Iterator[str]:
    """Return the source's lines without headings, bullets, section numbers and outer blanks; a duty
    is two.
    """
    for number, line in enumerate(SOURCE.read_text(encoding="utf-8").split("\n"), 1):
        if number in HEADINGS:
            continue
        parts = line.split(":", 1) if number in DUTIES else [line]
        yield from (stripped for part in parts if (stripped := without_bullet(part)))


def without_bullet(line: str) -> str:
    """Return `line` without the blanks around it and the bullet before it."""
    return (
        _BULLET.sub("", line.strip(_BLANK), count=1)
        if _BULLET.match(line.strip(_BLANK))
        else line.strip(_BLANK)
    )


def entries(path: Path) -> list[Entry]:
    """Return every value that a plan file prints, in the file's order; a list of names is one
    entry.
    """
    plan = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text only, no objects
    paper = Entry(_PAPER, plan.pop("van_ban")[_PAPER])
    return [
        paper,
        *(
            entry
            for key, value in plan.items()
            if key not in _NOT_PRINTED
            for entry in _walk(key, value)
        ),
    ]


def _walk(key: str, value: object) -> Iterator[Entry]:
    if isinstance(value, dict):
        for inner, child in value.items():
            if re.fullmatch(r"\d\d/\d{4}", inner):
                yield Entry("thang", inner)
            yield from _walk(inner, child)
    elif isinstance(value, list) and key in {"doi_tuong", "phoi_hop", "don_vi"}:
        yield Entry(key, ", ".join(value))
    elif isinstance(value, list):
        for child in value:
            yield from _walk(key, child)
    elif value:
        yield Entry(key, str(value))


# 1. Spelling, with the times each slip stands in the source.
SPELLING = [
    ("công đồng", "cộng đồng", 1),
    ("lâm nghệp", "lâm nghiệp", 1),
    ("Tích cức", "Tích cực", 1),
    ("Phối hợi", "Phối hợp", 1),
    ("vân động", "vận động", 1),
    ("phòng chông", "phòng chống", 1),
    ("xí nghiêp", "xí nghiệp", 1),
    ("Uỷ ban nhân xã", "Ủy ban nhân dân xã", 1),
    ("Đoàn TH xã", "Đoàn TN xã", 1),
    ("kĩ thuật", "kỹ thuật", 1),
    ("kỉ niệm", "kỷ niệm", 1),
    ("Việt nam", "Việt Nam", 1),
]

# 2. Unicode, tone style, blanks.
LETTERS = [
    ("\u00d0ảng", "Đảng", 1),
    ("Đảng uỷ", "Đảng ủy", 2),
    ("sức khoẻ", "sức khỏe", 1),
]
BLANKS = [
    ("cộng đồng.\u00a0 Như", "cộng đồng. Như", 1),
    ("Long Xuyên\u00a0trong", "Long Xuyên trong", 1),
    ("Long Xuyên\u00a0xây", "Long Xuyên xây", 1),
    ("Long Xuyên\u00a0,", "Long Xuyên,", 1),
    ("địa phương . Được", "địa phương. Được", 1),
    ("giáo viên\u00a0ở", "giáo viên ở", 1),
    ("QuýIII", "Quý III", 1),
    ("ra học\u00a0 và", "ra học và", 1),
    ("( Theo", "(Theo", 2),
    ("từng tháng )", "từng tháng)", 1),
    ("học tập,chuyển", "học tập, chuyển", 1),
    ("tư vấn...cho", "tư vấn... cho", 1),
    ("phổ cập giáo dục\u00a0 và\u00a0 dạy nghề", "phổ cập giáo dục và dạy nghề", 1),
    ("gia cầm , trồng", "gia cầm, trồng", 1),
    ("tập huấn,tư", "tập huấn, tư", 1),
    ("hàng năm .", "hàng năm.", 1),
    ("hàng năm\u00a0theo", "hàng năm theo", 1),
    ('" Cần', '"Cần', 1),
    ('suốt đời "', 'suốt đời"', 1),
    ("kỹ thuật...theo", "kỹ thuật... theo", 1),
    ("sinh hoạt hè , tổ", "sinh hoạt hè, tổ", 1),
    ("lớp học . Tham", "lớp học. Tham", 1),
    ("khi sinh,phòng", "khi sinh, phòng", 1),
    ("giáo dục .", "giáo dục.", 1),
    ("khoa học- kỹ thuật", "khoa học - kỹ thuật", 1),
    ("CBGV,Đoàn", "CBGV, Đoàn", 1),
    ("HIV/ AIDS", "HIV/AIDS", 1),
    ("phân bón,\u00a0 thuốc", "phân bón, thuốc", 1),
    ("xã\u00a0 Long Xuyên 2018– 2019", "xã Long Xuyên 2018–2019", 1),
]

# 3. Names outside the partner column, and the capital of an audience.
NAMES = [
    ("Giao lưu văn nghệ Hội người cao tuổi", "Giao lưu văn nghệ Hội Người cao tuổi", 1),
    ("Đoàn thanh niên, Hội phụ nữ", "Đoàn Thanh niên, Hội Phụ nữ", 1),
]
AUDIENCES = {
    "Đoàn thanh niên": "Đoàn Thanh niên",
    "cán bộ viên chức lao động": "Cán bộ viên chức lao động",
}

# 4. Malformed numbers.
NUMBERS = [
    ("09/2008/QĐ/BGD-ĐT", "09/2008/QĐ-BGDĐT", 1),
    ("1074/SGD&ĐT –GDCN &GDTX", "1074/SGDĐT-GDCN&GDTX", 1),
]

IN_PROSE = [*SPELLING, *LETTERS, *BLANKS, *NAMES, *NUMBERS]

_SCHOOLS = "Các trường trên địa bàn"
_TWO_SCHOOLS = "Trường Tiểu học, Trường THCS"

# Partner cells and the names of section IV, as the source writes them: by the table of names.
PARTNERS = {
    "Hội phụ nữ": "Hội Phụ nữ",
    "MTTQ xã,Công an và ban Tư pháp hộ tịch": "MTTQ xã, Công an xã, Ban Tư pháp – Hộ tịch",
    "Thông tin văn hoá xã": "Thông tin văn hóa xã",
    "Các trường  Mầm Non - Tiểu học -\u00a0\u00a0THCS": _SCHOOLS,
    "Trường TH THCS,Công an giao thông Huyện": f"{_TWO_SCHOOLS}, Công an giao thông huyện",
    "Trường Mầm non, Tiểu học và THCS": f"Trường Mầm non, {_TWO_SCHOOLS}",
    "TT y tế Huyện, Trạm Y Tế": "TT Y tế huyện, Trạm Y tế xã",
    "Hội người cao tuổi xã": "Hội Người cao tuổi",
    "-Các trường trên địa bàn.\n- Hội phụ nữ xã.": f"{_SCHOOLS}, Hội Phụ nữ",
    "Các trường trên địa bàn xã": _SCHOOLS,
    "TT y tế Huyện": "TT Y tế huyện",
    "TT y tế huyện": "TT Y tế huyện",
    "Trường Tiểu học và THCS": _TWO_SCHOOLS,
    "Đảng ủy – UBND xã": "Đảng ủy, UBND xã",
    "Hội nông dân": "Hội Nông dân",
    "Trường THCS\nBCH đoàn xã": "Trường THCS, Đoàn Thanh niên",
    "Hội NCT": "Hội Người cao tuổi",
    "Đoàn xã, Trường THCS": "Đoàn Thanh niên, Trường THCS",
    "Phối hợp với các thôn": "Các thôn",
    "Hội luật gia": "Hội Luật gia",
    "Đoàn thanh niên": "Đoàn Thanh niên",
}

# A person where an organisation belongs: the person goes to `nguoi_day`, the organisation to
# `phoi_hop`.
PEOPLE = {
    "Cán bộ phòng nông nghiệp": ("Phòng Nông nghiệp", "Cán bộ Phòng Nông nghiệp"),
    "Hội phụ nữ xã, GV3 trường": (f"Hội Phụ nữ, {_SCHOOLS}", "GV 3 trường"),
    "Bí thư Đoàn xã": ("Đoàn Thanh niên", "Bí thư Đoàn xã"),
}
