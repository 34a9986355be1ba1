"""Groups of keys and lists: what is read, and where it stands."""

from __future__ import annotations

from datetime import date

from lxplan.plan import read_plan
from lxplan.plan.declaration import Record, key
from lxplan.plan.groups_and_lists import KeyGroup, ListOf
from lxplan.plan.kinds import AMOUNT, DATE, TEXT
from lxplan.source import Text

MINIMAL = "nam_hoc: 2018-2019\ntrung_tam: {ten: TTHTCĐ}\n"


def test_one_value_may_stand_for_a_list_where_the_declaration_says_so() -> None:
    text = (
        MINIMAL
        + "ke_hoach_thang:\n  09/2018:\n    - noi_dung: a\n      doi_tuong: Học sinh\n      nguoi_day: [x, y]\n"
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


class Thing(Record):
    """A thing with keys of several kinds."""

    name: Text | None = key("ten", TEXT, "Tên.")
    code: Text | None = key("ma", TEXT, "Mã.", printed=str.upper)
    price: int | None = key("gia", AMOUNT, "Giá.")
    days: tuple[date, ...] = key("ngay", ListOf(DATE, "những ngày"), "Các ngày.")


class Shelf(Record):
    """A thing in a thing."""

    thing: Thing = key("vat", KeyGroup(Thing, "nhóm mục"), "Vật.")
    things: tuple[Thing, ...] = key(
        "cac_vat", ListOf(KeyGroup(Thing, "nhóm mục"), "danh sách"), "Các vật."
    )


def test_values_are_printed_by_their_kind_unless_the_key_says_how() -> None:
    thing = Thing(name="Vở", code="v1", price=1500000, days=(date(2018, 9, 5), date(2018, 10, 6)))
    assert KeyGroup(Thing, "vật").printed(thing) == {
        "ten": "Vở",
        "ma": "V1",
        "gia": "1.500.000",
        "ngay": ("05/09/2018", "06/10/2018"),
    }


def test_what_is_empty_is_printed_as_empty_text_list_or_group() -> None:
    empty = {"ten": "", "ma": "", "gia": "", "ngay": ()}
    assert KeyGroup(Shelf, "kệ").printed(Shelf()) == {"vat": empty, "cac_vat": ()}
    assert KeyGroup(Shelf, "kệ").printed(Shelf(things=(Thing(),))) == {
        "vat": empty,
        "cac_vat": (empty,),
    }
