"""The year on one sheet."""

from __future__ import annotations

from lxplan.papers.year_poster import PosterContext, year_poster
from lxplan.plan import Month, Plan
from tests.papers.conftest import Laid
from tests.papers.plans import full_year, paragraphs_of, plan_of, printed, shipped_plan


def names_of(plan: Plan, *months: Month) -> PosterContext:
    names = year_poster(plan, months or plan.sound_period.months).names
    assert isinstance(names, PosterContext)
    return names


def test_a_box_for_each_month_four_side_by_side() -> None:
    names = names_of(shipped_plan())
    assert names.ten == "LỊCH NĂM HỌC 2018-2019"
    assert [len(row.o) for row in names.cac_hang] == [4, 4, 4]
    assert names.cac_hang[0].o[1].ten == "Tháng 10/2018"
    assert len(names.cac_hang[0].o[1].viec) == 5
    assert sum(len(box.viec) for row in names.cac_hang for box in row.o) == 34


def test_days_stand_before_what_is_held_and_the_rest_below() -> None:
    plan = plan_of(
        "nam: 2026\ntrung_tam: {ten: Trung tâm}\nthuong_xuyen: [{noi_dung: Mở thư viện}]\nke_hoach_thang:\n"
        "  03/2026:\n    - {noi_dung: Lớp, tu_ngay: 10/03/2026, den_ngay: 20/05/2026, ghi_chu: Kín}\n"
        "    - {noi_dung: Hội thi, ngay: 8}\n    - {noi_dung: Chưa định}\n"
    )
    names = names_of(plan)
    assert names.cac_hang[0].o[2].viec == ("08/3: Hội thi", "Từ 10/3 đến 20/5: Lớp", "- Chưa định")
    assert [box.ten for box in names.them] == ["Thường xuyên"]
    quarter = names_of(plan, *(Month(2026, number) for number in (4, 5, 6)))
    assert quarter.ten == "LỊCH QUÝ II NĂM 2026"
    assert [len(row.o) for row in quarter.cac_hang] == [3]
    assert [(box.ten, box.viec) for box in quarter.them] == [
        ("Đang tiếp diễn", ("Từ 10/3 đến 20/5: Lớp",))
    ]
    five = names_of(plan, *(Month(2026, number) for number in range(1, 6)))
    assert [[box.ten for box in row.o] for row in five.cac_hang][1][1:] == ["Tháng 05/2026", ""]


def test_every_activity_is_printed() -> None:
    plan = shipped_plan()
    data = printed(year_poster(plan, plan.sound_period.months))
    text = " ".join(words for _, words in paragraphs_of(data)).replace("\u2011", "-")
    for _, activity in plan.activities:
        assert " ".join(activity.content.split()) in " ".join(text.split())


def test_type_grows_smaller_with_more_to_say() -> None:
    sizes = [int(names_of(full_year(count)).co_chu) for count in (1, 3, 5, 40)]
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (28, 18)


def test_it_is_one_page_and_more_only_where_it_must_be(laid: dict[str, Laid]) -> None:
    assert [len(laid[name].pages) for name in ("nam", "nam day")] == [1, 1]
    assert len(laid["nam qua day"].pages) > 1
    assert "".join(laid["nam qua day"].pages).count("Tập huấn") == 14 * 12
