from __future__ import annotations

import pytest

from lxplan.plan import read_plan
from lxplan.plan.section_references import SECTIONS, references, with_numbers
from tests.papers.plans import FULL, SMALL, plan_of, printed_sections, shipped_plan

NUMBERS = {"chi_tieu": "III", "giai_phap": "IV", "ke_hoach_thang": "V", "de_xuat": ""}


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("theo kế hoạch (phần ke_hoach_thang)", "theo kế hoạch (phần V)"),
        ("Phần ke_hoach_thang, mục chi_tieu.", "Phần V, mục III."),
        ("các phần chi_tieu và giai_phap", "các phần III và IV"),
        ("từ phần chi_tieu đến ke_hoach_thang;", "từ phần III đến V;"),
        ("phần muc_dich", "phần mục đích, yêu cầu"),
        ("phần de_xuat", "phần đề xuất, kiến nghị"),
        ("nêu ở chi_tieu", "nêu ở chi_tieu"),
        ("thành phần chi_tieu_xa", "thành phần chi_tieu_xa"),
        ("tải ở mục ke_hoach_thang.docx", "tải ở mục ke_hoach_thang.docx"),
        ("gửi phần ke_hoach@xa.gov.vn", "gửi phần ke_hoach@xa.gov.vn"),
        ("một phần", "một phần"),
    ],
)
def test_a_reference_becomes_the_number_or_the_name(text: str, printed: str) -> None:
    assert with_numbers(text, NUMBERS) == printed


def test_references_say_where_their_keys_stand() -> None:
    text = "xem phần chi_tieu và khong_co"
    assert [text[start:end] for start, end in references(text)] == ["chi_tieu", "khong_co"]


def test_sections_without_content_are_not_printed() -> None:
    assert printed_sections(plan_of(SMALL)) == {"ke_hoach_thang"}
    assert printed_sections(plan_of(FULL)) == printed_sections(shipped_plan()) == set(SECTIONS)


@pytest.mark.parametrize(
    ("words", "message", "suggestion"),
    [
        (
            "phần ke_hoach_thag",
            "không có phần ke_hoach_thag; có phải ke_hoach_thang?",
            "ke_hoach_thang",
        ),
        ("phần cua_toi", f"không có phần cua_toi; các phần: {', '.join(SECTIONS)}", None),
        (
            "mục chi_tieu",
            "phần chi_tieu để trống nên không in và không có số; điền chi_tieu, hoặc bỏ chỗ nhắc đến phần này",
            None,
        ),
    ],
)
def test_a_reference_to_nothing_is_a_fault_at_its_place(
    words: str, message: str, suggestion: str | None
) -> None:
    (fault,) = read_plan("p.yaml", f"{SMALL}ket: Theo {words} nêu trên\n".encode()).faults
    assert (fault.rule, fault.message, fault.suggestion) == ("phan-la", message, suggestion)
    key = words.split()[1]
    line = SMALL.count("\n") + 1
    start = f"ket: Theo {words}".index(key) + 1
    assert fault.span == (line, start, line, start + len(key))


def test_a_sound_reference_is_no_fault() -> None:
    assert read_plan("p.yaml", f"{SMALL}ket: Theo phần ke_hoach_thang\n".encode()).faults == ()
