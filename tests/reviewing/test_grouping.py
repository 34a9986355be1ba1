"""One finding a kind and value, with every place in it."""

from __future__ import annotations

import unicodedata

from lxplan.drafting.certain_fixes import mend
from lxplan.reviewing.one_file import Choice, review, review_plan

HEAD = "nam_hoc: 2018-2019\ntrung_tam: {ten: Trung tâm học tập cộng đồng}\n"
ROWS = "ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn}]}\n"


def _reviewed(text: str, rule: str) -> list[tuple[int, int]]:
    found = review([("p.yaml", f"{HEAD}{text}\n{ROWS}".encode())], Choice((rule,)))
    return [(diagnostic.span.line, len(diagnostic.related)) for diagnostic in found.diagnostics]


def test_decomposed_letters_are_one_finding_a_file() -> None:
    loose = unicodedata.normalize("NFD", "Kế hoạch của xã")
    assert _reviewed(f"ket: {loose}\ndan_nhap: {loose}", "chu-to-hop") == [(3, 7)]


def test_spaces_are_one_finding_a_kind() -> None:
    assert _reviewed("ket: UBND  xã , các  thôn , tổ", "khoang-trang") == [(3, 1), (3, 1)]


def test_slips_stay_one_each() -> None:
    assert _reviewed("ket: Bổ xung và bổ xung", "chinh-ta") == [(3, 0), (3, 0)]


def test_mending_reaches_every_place_of_a_group() -> None:
    data = f"{HEAD}ket: UBND  xã và  các thôn\n{ROWS}".encode()
    mended = mend("p", data, lambda read: review_plan(read, Choice()))
    assert b"UBND x\xc3\xa3 v\xc3\xa0 c" in mended.after


def test_fixable_counts_every_place() -> None:
    found = review(
        [("p.yaml", f"{HEAD}ket: UBND  xã và  các thôn\n{ROWS}".encode())],
        Choice(("khoang-trang",)),
    )
    assert found.fixable == 2
