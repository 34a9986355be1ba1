"""What is said of many plans beside their figures."""

from __future__ import annotations

from lxplan.plan import read_plan
from lxplan.plan_files.copies import Held, held_by
from lxplan.surveying.many_plans import Surveyed
from lxplan.surveying.one_plan import PlanFigures
from lxplan.surveying.remarks import remarks_on_copies, remarks_on_unread


def _held(path: str, centre: str = "xã A", years: str = "2018-2019") -> Held:
    text = f"nam_hoc: {years}\ntrung_tam: {{ten: Trung tâm {centre}}}\nke_hoach_thang: {{}}\n"
    held = held_by(read_plan(path, text.encode()))
    assert held is not None
    return held


def test_the_first_files_of_a_plan_are_named_and_the_others_counted() -> None:
    (remark,) = remarks_on_copies(Surveyed(held=tuple(_held(f"{n}.yaml") for n in range(7))))
    assert remark.startswith("0.yaml, 1.yaml, 2.yaml, 3.yaml, 4.yaml và 2 tệp nữa cùng tên")


def test_the_first_plans_are_named_and_the_others_counted() -> None:
    held = tuple(_held(f"{n}-{copy}.yaml", f"xã Số {n}") for n in range(7) for copy in "ab")
    *named, last = remarks_on_copies(Surveyed(held=held))
    assert len(named) == 5
    assert last == "còn 2 trung tâm nữa có nhiều tệp như vậy."


def test_plans_of_other_years_or_centres_are_no_copies() -> None:
    held = (_held("a.yaml"), _held("b.yaml", years="2019-2020"), _held("c.yaml", "xã C"))
    assert not [*remarks_on_copies(Surveyed(held=held))]


def test_a_reason_is_said_once_for_all_files_of_it() -> None:
    plans = (PlanFigures("a"), *(PlanFigures(path, "thiếu bộ nhớ.") for path in "bc"))
    said = [*remarks_on_unread(Surveyed(plans))]
    assert said == ["2 trong 3 tệp chưa đọc được nên không được tính:", "thiếu bộ nhớ."]
    assert not [*remarks_on_unread(Surveyed(plans[:1]))]
