"""Which sections a paper has, and where each stands."""

from __future__ import annotations

import pytest

from lxplan.plan import read_plan
from lxplan.plan.sections import Arrangement, arrange
from tests.papers.plans import FULL, SMALL, plan_of

HEAD = "nam: 2026\ntrung_tam: {ten: Trung tâm học tập cộng đồng xã Hòa Bình}\n"


def arranged(text: str) -> Arrangement:
    return arrange(plan_of(text))


def names(found: Arrangement) -> list[str | None]:
    return [section.name or section.title for section in found.sections]


def test_without_a_layout_the_usual_sections_that_have_words() -> None:
    assert names(arranged(SMALL)) == ["ke_hoach_thang"]
    full = arranged(FULL)
    assert names(full) == [
        "muc_dich",
        "nhiem_vu_quy",
        "chi_tieu",
        "giai_phap",
        "ke_hoach_thang",
        "de_xuat",
    ]
    assert full.within_purpose == ("thuan_loi", "kho_khan")
    assert (full.hosts["thuan_loi"], full.hosts["de_xuat"]) == (0, 5)


def test_the_difficulties_alone_make_the_first_section() -> None:
    found = arranged(f"{SMALL}kho_khan: [Thiếu phòng]\n")
    assert names(found) == ["muc_dich", "ke_hoach_thang"]
    assert found.within_purpose == ("kho_khan",)


def test_a_section_left_empty_is_not_printed_and_an_own_one_is() -> None:
    layout = "bo_cuc: {phan: [de_xuat, {tieu_de: Tổ chức}, ke_hoach_thang]}\n"
    assert names(arranged(SMALL + layout)) == ["Tổ chức", "ke_hoach_thang"]


def test_what_the_layout_leaves_out_stands_at_the_end() -> None:
    more = "de_xuat: [Kinh phí]\nkho_khan: [Thiếu phòng]\nbo_cuc: {phan: [{tieu_de: Tổ chức}]}\n"
    found = arranged(SMALL + more)
    assert names(found) == ["Tổ chức", "kho_khan", "ke_hoach_thang", "de_xuat"]
    assert found.unplaced == ("kho_khan", "ke_hoach_thang", "de_xuat")


def test_a_section_stands_inside_the_text_that_places_it() -> None:
    text = "bo_cuc:\n  phan:\n    - ke_hoach_thang\n    - tieu_de: Tình hình\n      khoa: tinh_hinh\n      noi_dung: |\n        [thuan_loi]\n"
    found = arranged(f"{SMALL}thuan_loi: [Được quan tâm]\nmuc_dich: Học\n{text}    - muc_dich\n")
    assert names(found) == ["ke_hoach_thang", "tinh_hinh", "muc_dich"]
    assert found.hosts == {"ke_hoach_thang": 0, "tinh_hinh": 1, "thuan_loi": 1, "muc_dich": 2}
    assert found.within_purpose == ()
    assert found.unplaced == ()


def test_without_a_layout_a_text_may_place_a_section_too() -> None:
    found = arranged(
        f"{HEAD}muc_dich: |\n  Các hoạt động:\n  [ke_hoach_thang]\nke_hoach_thang: {{01/2026: }}\n"
    )
    assert names(found) == ["muc_dich"]
    assert found.hosts == {"muc_dich": 0, "ke_hoach_thang": 0}


def test_sections_that_place_each_other_are_found_out_and_not_lost() -> None:
    text = f"{HEAD}muc_dich: |\n  Học\n  [de_xuat]\nde_xuat: |\n  Kinh phí\n  [muc_dich]\n"
    (fault,) = read_plan("p.yaml", text.encode()).faults
    assert (fault.rule, fault.span.line) == ("trung-phan", 8)


@pytest.mark.parametrize(
    "section",
    [
        "muc_dich: Học",
        "de_xuat: [Kinh phí]",
        "bo_cuc: {phan: [{tieu_de: Nội dung, noi_dung: Học}]}",
    ],
)
def test_a_plan_with_another_section_needs_no_schedule(section: str) -> None:
    assert read_plan("p.yaml", f"{HEAD}{section}\n".encode()).faults == ()


def test_a_plan_without_a_section_lacks_its_schedule() -> None:
    (fault,) = read_plan("p.yaml", HEAD.encode()).faults
    assert (fault.rule, fault.message) == ("thieu-khoa", "thiếu mục ke_hoach_thang")
