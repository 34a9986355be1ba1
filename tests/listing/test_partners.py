"""The partner a person means, and its rows."""

from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.listing.partners import find_partners, partner_counts, partner_listing
from lxplan.plan import Plan, read_plan
from lxplan.plan.directory import Directory
from tests.listing.plans import small_plan

SHIPPED = Path(__file__).parents[2] / "plans" / "2018-2019.yaml"


def numbers(plan: Plan, name: str) -> list[object]:
    directory = Directory.of(plan)
    return [row["stt"] for row in partner_listing(plan, directory, find_partners(directory, name)).records]


@pytest.mark.parametrize(
    "name", ["Hội Nông dân", "hội nông dân", "HOI NONG DAN", "hoi  nong dan", "nông hội", "Nong Hoi"]
)
def test_a_partner_in_any_spelling(name: str) -> None:
    assert numbers(small_plan(), name) == [2]


def test_a_member_gets_the_rows_of_its_group_and_those_it_leads() -> None:
    assert numbers(small_plan(), "truong tieu hoc") == [1, 3]
    assert numbers(small_plan(), "trường thcs") == [1, 2]


def test_a_group_gets_every_row_of_its_members() -> None:
    assert numbers(small_plan(), "cac truong") == [1, 2, 3]


def test_several_names_in_one() -> None:
    assert numbers(small_plan(), "Hội Nông dân, Trường Tiểu học") == [1, 2, 3]


def test_the_title_names_the_members_of_a_group() -> None:
    plan, directory = small_plan(), Directory.of(small_plan())
    listing = partner_listing(plan, directory, find_partners(directory, "cac truong"))
    assert listing.title == "Các trường (Trường Tiểu học, Trường THCS): 3 hoạt động trong kế hoạch 2018-2019"


def test_a_partner_without_rows_is_told_so() -> None:
    plan, directory = small_plan(), Directory.of(small_plan())
    listing = partner_listing(plan, directory, find_partners(directory, "hoi khuyen hoc"))
    assert listing.rows == ()
    assert listing.nothing == "Hội Khuyến học không có hoạt động nào trong kế hoạch 2018-2019."


@pytest.mark.parametrize(
    ("name", "offer"),
    [
        ("Hội Nông dan xã", "có phải Hội Nông dân?"),
        ("nong dan", "có phải Hội Nông dân?"),
        ("học", "có phải Trường Tiểu học hay Hội Khuyến học?"),
        ("Đoàn Thanh niên", "gõ lxplan partner để xem các đơn vị."),
        ("", "gõ lxplan partner để xem các đơn vị."),
        ("...", "gõ lxplan partner để xem các đơn vị."),
    ],
)
def test_an_unknown_partner_is_offered_the_nearest(name: str, offer: str) -> None:
    with pytest.raises(Failure) as failure:
        find_partners(Directory.of(small_plan()), name)
    assert str(failure.value) == f"không có đơn vị «{name}» trong kế hoạch; {offer}"


def test_the_counts_name_each_single_organisation_in_the_plans_order() -> None:
    plan = small_plan()
    listing = partner_counts(plan, Directory.of(plan))
    assert listing.rows == (("Hội Nông dân", 1), ("Trường Tiểu học", 2), ("Trường THCS", 2), ("Hội Khuyến học", 0))


# domain.md, "Partners of the source document".
ROWS = {
    "Trường THCS": [1, 2, 5, 6, 7, 8, 9, 12, 13, 14, 20, 21, 22, 26, 31, 33],
    "Trường Tiểu học": [1, 2, 5, 7, 8, 9, 12, 13, 20, 22, 31],
    "Trường Mầm non": [2, 5, 7, 8, 9, 13, 20],
    "TT Y tế huyện": [3, 11, 18, 34],
    "Trạm Y tế xã": [3],
    "Đoàn Thanh niên": [21, 26, 30, 32],
    "Hội Người cao tuổi": [4, 15, 24],
    "Hội Nông dân": [17, 23, 25],
    "Hội Phụ nữ": [8, 20],
    "Hội CCB": [29],
    "Hội Luật gia": [28],
    "Xã đội": [10],
    "Công an giao thông huyện": [1],
    "Phòng Nông nghiệp": [19],
    "Đảng ủy": [16],
    "UBND xã": [16],
    "Các thôn": [27],
}


@pytest.mark.parametrize("name", ROWS)
def test_the_shipped_plan_gives_each_partner_the_rows_of_the_domain(name: str) -> None:
    plan = read_plan("plans/2018-2019.yaml", SHIPPED.read_bytes()).plan
    assert plan is not None
    assert numbers(plan, name) == ROWS[name]
