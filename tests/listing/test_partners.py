"""The partner a person means, and its rows."""

from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.listing.partners import find_partners, only_like, partner_counts, partner_listing
from lxplan.listing.table_of_values import Listing
from lxplan.plan import read_plan
from lxplan.plan.agenda import entries_of
from lxplan.plan.directory import Directory
from lxplan.plan.shares import share_of
from tests.listing.plans import small_plan

SHIPPED = Path(__file__).parents[2] / "plans" / "2018-2019.yaml"


def listing_of(name: str) -> Listing:
    plan, directory = small_plan(), Directory.of(small_plan())
    found = find_partners(directory, name)
    return partner_listing(plan, found, share_of(plan, directory, found).entries)


def labels(name: str) -> list[str]:
    """Return the months and numbers that a partner's listing has, the number being the place in the
    month.
    """
    return [f"{row['thang']} {row['stt']}" for row in listing_of(name).records]


@pytest.mark.parametrize(
    "name",
    ["Hội Nông dân", "hội nông dân", "HOI NONG DAN", "hoi  nong dan", "nông hội", "Nong Hoi"],
)
def test_a_partner_in_any_spelling(name: str) -> None:
    assert labels(name) == ["09/2018 2"]


def test_a_member_gets_the_rows_of_its_group_and_those_it_leads() -> None:
    assert labels("truong tieu hoc") == ["09/2018 1", "11/2018 1"]
    assert labels("trường thcs") == ["09/2018 2", "09/2018 1"], "the dated one first"


def test_a_group_gets_every_row_of_its_members() -> None:
    assert sorted(labels("cac truong")) == ["09/2018 1", "09/2018 2", "11/2018 1"]


def test_several_names_in_one() -> None:
    assert len(labels("Hội Nông dân, Trường Tiểu học")) == 3


def test_the_title_names_the_members_of_a_group() -> None:
    assert (
        listing_of("cac truong").title
        == "Các trường (Trường Tiểu học, Trường THCS): 3 hoạt động trong kế hoạch 2018-2019"
    )


def test_a_partner_without_rows_is_told_so() -> None:
    listing = listing_of("hoi khuyen hoc")
    assert listing.rows == ()
    assert listing.nothing == "Hội Khuyến học không có hoạt động nào trong kế hoạch 2018-2019."


@pytest.mark.parametrize(
    ("name", "offer"),
    [
        ("Hội Nông dan xã", "có phải Hội Nông dân?"),
        ("nong dan", "có phải Hội Nông dân?"),
        ("học", "có phải Trường Tiểu học hay Hội Khuyến học?"),
        ("truong", "có phải Trường Tiểu học hay Trường THCS hay Các trường?"),
        ("Đoàn Thanh niên", "gõ lxplan partner để xem các đơn vị."),
        ("", "gõ lxplan partner để xem các đơn vị."),
        ("...", "gõ lxplan partner để xem các đơn vị."),
    ],
)
def test_an_unknown_partner_is_offered_the_nearest(name: str, offer: str) -> None:
    with pytest.raises(Failure) as failure:
        find_partners(Directory.of(small_plan()), name)
    assert str(failure.value) == f"không có đơn vị «{name}» trong kế hoạch; {offer}"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("khuyến học", "Hội Khuyến học"),
        ("NONG DAN", "Hội Nông dân"),
        ("thcs", "Trường THCS"),
        ("trường", None),
        ("hội khuyến học", None),
        ("khuyến nông", None),
        ("...", None),
    ],
)
def test_the_only_one_with_these_words_is_meant(typed: str, meant: str | None) -> None:
    directory = Directory.of(small_plan())
    assert only_like(directory, typed) == meant


def test_the_counts_name_each_single_organisation_in_the_plans_order() -> None:
    plan = small_plan()
    listing = partner_counts(plan, Directory.of(plan))
    assert listing.rows == (
        ("Hội Nông dân", 1),
        ("Trường Tiểu học", 2),
        ("Trường THCS", 2),
        ("Hội Khuyến học", 0),
    )


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
    directory = Directory.of(plan)
    numbers = {entry.label: number for number, entry in enumerate(entries_of(plan), 1)}
    entries = share_of(plan, directory, find_partners(directory, name)).entries
    assert [numbers[entry.label] for entry in entries] == ROWS[name]
