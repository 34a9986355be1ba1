"""Numbers, addresses, short forms and formulas are not taken for missing spaces."""

from __future__ import annotations

import pytest

from lxplan.checks.wording.missing_spaces import missing_space
from tests.checks.marked import marked


@pytest.mark.parametrize(
    ("words", "mended"),
    [
        ("xã,huyện", ", "),
        ("học nghề...và", "... "),
        ("học nghề…và", "… "),
        ("lớp(mới)", " ("),
        ("xong.Họp", ". "),
        ("Số:05", ": "),
    ],
)
def test_the_mark_gets_its_space(words: str, mended: str) -> None:
    (finding,) = missing_space.find(marked(f'ket: "{words}"').subject())
    assert finding.replacement == mended


@pytest.mark.parametrize(
    "words",
    [
        *(
            "2,5 km",
            "1.500.000",
            "7:30",
            "TP.HCM",
            "Th.S An",
            "P.Giám đốc",
            "a.b@xa.vn",
            "https://a.vn/b:c,d",
            "ThS.Nguyễn",
        ),
        *(
            "v.v.",
            "A,B",
            "1:10.000",
            "ke-hoach.docx",
            "Ca(OH)2",
            "người(s)",
            "....tháng",
            "(...tiếp)",
            "Node.Js",
            "II.A",
        ),
    ],
)
def test_what_is_written_so_on_purpose_is_left(words: str) -> None:
    assert not list(missing_space.find(marked(f'ket: "Họp {words} ở xã"').subject()))
