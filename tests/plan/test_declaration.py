"""Records, lists and keys: what is read, and where it stands."""

from __future__ import annotations

import pytest

from lxplan.plan import Activity, read_plan

MINIMAL = "nam_hoc: 2018-2019\ntrung_tam: {ten: TTHTCĐ}\n"


def test_one_value_may_stand_for_a_list_where_the_declaration_says_so() -> None:
    text = (
        MINIMAL + "ke_hoach_thang:\n  09/2018:\n    - noi_dung: a\n      doi_tuong: Học sinh\n      nguoi_day: [x, y]\n"
    )
    plan = read_plan("p", text.encode()).plan
    assert plan is not None
    activity = plan.activities[0][1]
    assert activity.audience == ("Học sinh",)
    assert activity.teachers == ("x", "y")
    assert activity.partners == ()


def test_a_list_may_stand_for_its_record() -> None:
    for text in ("thuan_loi: [a, b]", "thuan_loi: {muc: [a, b]}"):
        plan = read_plan("p", f"{MINIMAL}{text}\nke_hoach_thang: {{}}\n".encode()).plan
        assert plan is not None
        assert plan.advantages.points == ("a", "b")
        assert plan.advantages.lead_in is None


def test_an_empty_key_is_as_good_as_none() -> None:
    plan = read_plan(
        "p",
        f"{MINIMAL}van_ban:\n  so:\n  nguoi_ky: {{quyen_han: , ho_ten: }}\nke_hoach_thang: {{09/2018: }}\n".encode(),
    )
    assert plan.faults == ()
    assert plan.plan is not None
    assert plan.plan.paper.number is None
    assert plan.plan.schedule[0].activities == ()


def test_values_and_keys_know_their_place() -> None:
    text = f"{MINIMAL}van_ban:\n  ngay: 05/09/2018\nke_hoach_thang: {{}}\n"
    plan = read_plan("p", text.encode()).plan
    assert plan is not None
    assert (plan.paper.places.key("ngay").column, plan.paper.places.value("ngay").column) == (3, 9)


def test_a_record_cannot_be_changed_and_takes_only_its_own_attributes() -> None:
    activity = Activity(content="Tập huấn")
    assert (activity.content, activity.audience, activity.day) == ("Tập huấn", (), None)
    assert repr(activity) == "Activity(content='Tập huấn')"
    with pytest.raises(AttributeError, match=r"Activity\.content cannot be changed"):
        activity.content = "Hội nghị"  # type: ignore[assignment]
    with pytest.raises(TypeError, match="Activity has no noi_dung"):
        Activity(noi_dung="Tập huấn")
