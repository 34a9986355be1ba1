"""Calendars, read back with icalendar and line by line."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from lxplan.failures import Failure
from lxplan.listing.calendar_event import ZONE
from lxplan.listing.icalendar_file import as_calendar, undated
from lxplan.plan import Month, Plan, read_plan
from lxplan.plan.agenda import as_now_held, entries_of, on_in
from tests.listing.calendar_rules import events_of, faults_of
from tests.listing.plans import SMALL, small_plan

PLANS = Path(__file__).parents[1] / "plans"
SHIPPED = Path(__file__).parents[2] / "plans" / "2018-2019.yaml"
HO_CHI_MINH = ZoneInfo(ZONE)


def plan_of(text: str) -> Plan:
    read = read_plan("nho.yaml", text.encode())
    assert read.plan is not None
    assert not read.faults
    return read.plan


def year_2026() -> Plan:
    return plan_of((PLANS / "good" / "nam-2026.yaml").read_text(encoding="utf-8"))


def written(plan: Plan, *, with_undated: bool = False, private: bool = False) -> bytes:
    return as_calendar(
        plan, entries_of(plan), "Lịch; cả năm", with_undated=with_undated, private=private
    )


def events(data: bytes) -> list[Any]:
    assert faults_of(data) == []
    return list(Calendar.from_ical(data).walk("VEVENT"))


def held(event: Any) -> tuple[Any, Any]:
    return event["DTSTART"].dt, event["DTEND"].dt if "DTEND" in event else None


def test_a_day_with_its_hour_and_weekly_days_without() -> None:
    first, second = events(written(small_plan(), private=True))
    assert held(first) == (
        datetime(2018, 9, 15, 7, 30, tzinfo=HO_CHI_MINH),
        datetime(2018, 9, 15, 8, 30, tzinfo=HO_CHI_MINH),
    )
    assert str(first["SUMMARY"]) == "Tập huấn chăm sóc lúa"
    assert str(first["LOCATION"]) == "Nhà văn hóa"
    assert str(first["DESCRIPTION"]).split("\n") == [
        "Thời gian: Thứ Bảy 15/09/2018, 07:30",
        "Chưa ghi giờ kết thúc; lịch tạm để một giờ.",
        "Đối tượng: Nông dân",
        "Đơn vị phối hợp: Nông hội, Trường THCS",
        "Người dạy: Cán bộ Phòng Nông nghiệp",
        "Số người: 45",
        "Phụ trách: Bà Lan",
        "Ghi chú: Mang vở",
    ]
    assert [str(category) for category in first["CATEGORIES"].cats] == ["Nông nghiệp"]
    assert "TRANSP" not in first
    assert held(second) == (date(2018, 11, 3), date(2018, 11, 4))
    assert second["RRULE"] == {
        "FREQ": ["WEEKLY"],
        "BYDAY": ["SA", "SU"],
        "UNTIL": [date(2018, 11, 25)],
    }
    assert str(second["SUMMARY"]) == '=HYPERLINK("x") dòng hai'
    assert second["TRANSP"] == "TRANSPARENT"


def test_notes_and_phone_numbers_are_for_the_office() -> None:
    plan = plan_of(SMALL.replace("phu_trach: Bà Lan", "phu_trach: Bà Lan, 0912 345 678"))
    first = events(written(plan))[0]
    assert str(first["DESCRIPTION"]).split("\n")[-2:] == ["Số người: 45", "Phụ trách: Bà Lan"]
    assert "Phụ trách: Bà Lan, 0912 345 678\nGhi chú: Mang vở" in str(
        events(written(plan, private=True))[0]["DESCRIPTION"]
    )


def test_an_activity_of_several_days_has_an_event_for_each_with_its_own_identity() -> None:
    plan = plan_of(SMALL.replace("ngay: 15/09/2018", "ngay: [15/09, 22/09]"))
    (first, second, *_), (before, *_) = events(written(plan)), events(written(small_plan()))
    assert [held(event)[0].day for event in (first, second)] == [15, 22]
    assert first["UID"] == before["UID"]
    assert second["UID"] == f"{first['UID']}-2"


def test_weekly_sessions_with_hours_end_in_utc() -> None:
    course = next(
        event for event in events(written(year_2026())) if "trồng rau" in event["SUMMARY"]
    )
    assert held(course) == (
        datetime(2026, 3, 17, 13, 30, tzinfo=HO_CHI_MINH),
        datetime(2026, 3, 17, 16, 0, tzinfo=HO_CHI_MINH),
    )
    until = datetime(2026, 4, 9, 6, 30, tzinfo=timezone.utc)
    assert course["RRULE"] == {"FREQ": ["WEEKLY"], "BYDAY": ["TU", "TH"], "UNTIL": [until]}


def test_a_week_of_whole_days() -> None:
    week = next(event for event in events(written(year_2026())) if "suốt đời" in event["SUMMARY"])
    assert held(week) == (date(2026, 10, 1), date(2026, 10, 8))
    assert "RRULE" not in week


def test_every_dated_activity_has_one_event() -> None:
    plan = year_2026()
    assert len(events(written(plan))) == len(entries_of(plan)) == len(plan.activities)
    assert undated(entries_of(plan)) == ()


def test_the_zone_is_described_where_hours_are() -> None:
    zones = Calendar.from_ical(written(year_2026())).walk("VTIMEZONE")
    assert [zone["TZID"] for zone in zones] == [ZONE]
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:20260110T080000\r\n" in written(year_2026())
    days_only = plan_of(SMALL.replace("      gio: 07:30\n", ""))
    assert b"VTIMEZONE" not in written(days_only)


def test_undated_activities_only_on_request() -> None:
    plan = small_plan()
    assert [entry.number for entry in undated(entries_of(plan))] == [1]
    first = events(written(plan, with_undated=True))[0]
    assert str(first["SUMMARY"]) == "Học luật giao thông (chưa có ngày)"
    assert held(first) == (date(2018, 9, 1), date(2018, 9, 2))
    assert first["STATUS"] == "TENTATIVE"
    assert first["TRANSP"] == "TRANSPARENT"
    assert [event for event in events(written(plan, with_undated=True)) if "STATUS" in event] == [
        first
    ]


def test_a_plan_without_dates_names_the_keys_to_fill() -> None:
    plan = plan_of(SHIPPED.read_text(encoding="utf-8"))
    with pytest.raises(Failure) as failure:
        as_calendar(plan, on_in(plan, Month(2018, 10)).own, "Lịch")
    assert str(failure.value) == (
        "không có hoạt động nào có ngày nên chưa ghi lịch; điền ngay (hoặc tu_ngay, den_ngay) và gio trong kế hoạch, "
        "hoặc thêm --undated để ghi cả 5 hoạt động vào ngày đầu tháng."
    )
    assert len(events(written(plan, with_undated=True))) == 34


def test_identities_outlast_a_change_of_day_and_differ_within_a_plan() -> None:
    before = [str(event["UID"]) for event in events(written(small_plan()))]
    moved = (
        SMALL.replace("15/09/2018", "22/09/2018")
        .replace("Nhà văn hóa", "Hội trường")
        .replace("07:30", "14:00")
    )
    assert [str(event["UID"]) for event in events(written(plan_of(moved)))] == before
    twice = SMALL.replace(
        "    - noi_dung: Học luật giao thông", "    - noi_dung: Tập huấn chăm sóc lúa"
    )
    assert (
        len({str(event["UID"]) for event in events(written(plan_of(twice), with_undated=True))})
        == 3
    )
    other = SMALL.replace("xã Long Xuyên", "xã Tân Lập")
    assert not {str(event["UID"]) for event in events(written(plan_of(other)))} & set(before)


def test_an_activity_has_one_identity_in_every_calendar() -> None:
    plan = year_2026()
    whole = {str(event["UID"]) for event in events(written(plan))}
    march = events(as_calendar(plan, on_in(plan, Month(2026, 3)).own, "Tháng 3"))
    assert len(march) == 2
    assert {str(event["UID"]) for event in march} < whole
    assert len(whole) == len(plan.activities)


def test_what_runs_into_a_month_is_in_its_calendar_as_the_same_event() -> None:
    plan = plan_of(SMALL.replace("den_ngay: 30/11/2018", "den_ngay: 20/12/2018"))
    found = on_in(plan, Month(2018, 12))
    (event,) = events(as_calendar(plan, found.running, "Tháng 12", [Month(2018, 12)]))
    assert str(event["DESCRIPTION"]).startswith("Đang tiếp diễn (11/2018 1)\n")
    assert event["UID"] in [other["UID"] for other in events(written(plan))]


def test_events_are_stamped_from_the_plan_not_from_a_clock() -> None:
    assert {event["DTSTAMP"].dt for event in events(written(year_2026()))} == {
        datetime(2025, 12, 29, tzinfo=timezone.utc)
    }
    assert {event["DTSTAMP"].dt for event in events(written(small_plan()))} == {
        datetime(2018, 9, 1, tzinfo=timezone.utc)
    }
    assert written(year_2026()) == written(year_2026())


def test_a_plan_for_some_days_is_stamped_with_the_first_and_has_events_of_its_own() -> None:
    weeks = [
        plan_of(
            f"ky: {{tu: {first:02}/11/2026, den: {first + 6:02}/11/2026}}\ntrung_tam: {{ten: A}}\n"
            f"ke_hoach_thang: {{11/2026: [{{noi_dung: Giao ban, ngay: {first:02}/11/2026}}]}}\n"
        )
        for first in (9, 16)
    ]
    first, second = (events(written(week))[0] for week in weeks)
    assert first["DTSTAMP"].dt == datetime(2026, 11, 9, tzinfo=timezone.utc)
    assert first["UID"] != second["UID"]


@pytest.mark.parametrize("with_undated", [False, True])
def test_lines_are_folded_and_end_in_crlf(with_undated: bool) -> None:
    long = SMALL.replace("Mang vở", "Mang vở; đọc \\ trước, " + "đường dài " * 40)
    data = written(plan_of(long), with_undated=with_undated, private=True)
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no letter is cut in two
    note = str(events(data)[with_undated]["DESCRIPTION"]).split("\n")[-1]
    assert note == "Ghi chú: Mang vở; đọc \\ trước, " + ("đường dài " * 40).rstrip()


def test_the_calendar_says_what_it_is() -> None:
    calendar = Calendar.from_ical(written(small_plan()))
    assert (calendar["VERSION"], str(calendar["X-WR-CALNAME"])) == ("2.0", "Lịch; cả năm")
    assert str(calendar["PRODID"]) == "-//lxplan//lxplan//VI"


GOOD = sorted((PLANS / "good").glob("*.yaml"))


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_the_strict_reader_takes_the_calendar_of_every_good_plan(file: Path) -> None:
    plan = read_plan(file.name, file.read_bytes()).plan
    assert plan is not None
    entries = tuple(entry for entry in entries_of(plan) if entry.month is not None)
    if entries:
        data = as_calendar(
            plan, entries, "Lịch", with_undated=True, private=True, remind=timedelta(days=1)
        )
        assert faults_of(data) == []


OF_ONE = """\
nam: 2026
trung_tam: {{ten: A}}
ke_hoach_thang:
  {month}/2026:
    - noi_dung: {name}
      ma: phu-nu
      ngay: {day}
{more}"""


def of_one(
    day: str = "20", name: str = "Hội thi", month: str = "10", more: str = "gio: 07:30-11:00"
) -> list[Any]:
    text = OF_ONE.format(month=month, name=name, day=day, more=f"      {more}\n")
    return events(written(plan_of(text)))


def test_one_with_a_code_stays_the_same_event_when_its_name_or_month_changes() -> None:
    (before,) = of_one()
    (after,) = of_one(name="Hội thi nấu ăn", month="11", day="3")
    assert before["UID"] == after["UID"]
    assert held(after)[0].month == 11


def test_two_sittings_are_two_events_each_day() -> None:
    two = of_one(more="gio: 7h30-11h00, 13h30-16h30")
    assert [[moment.hour for moment in held(event)] for event in two] == [[7, 11], [13, 16]]
    assert len({str(event["UID"]) for event in two}) == 2
    assert len(of_one(day="[20, 22]", more="gio: 7h30-11h00, 13h30-16h30")) == 4
    assert [held(event)[0].hour for event in of_one(more="gio: sáng 7h30, chiều 14h")] == [7, 14]


def test_an_end_at_midnight_is_the_next_day() -> None:
    (event,) = of_one(more="gio: 20:00-24:00")
    assert held(event) == (
        datetime(2026, 10, 20, 20, tzinfo=HO_CHI_MINH),
        datetime(2026, 10, 21, tzinfo=HO_CHI_MINH),
    )


@pytest.mark.parametrize(
    ("result", "status", "mark"),
    [
        ("hủy", "CANCELLED", "Hội thi (đã hủy)"),
        ("hoãn", "TENTATIVE", "Hội thi (hoãn)"),
        ("đã tổ chức", None, "Hội thi"),
    ],
)
def test_what_became_of_it_is_in_the_status(result: str, status: str | None, mark: str) -> None:
    (before,) = of_one()
    (event,) = of_one(more=f"ket_qua:\n        tinh_trang: {result}")
    assert (event.get("STATUS"), str(event["SUMMARY"])) == (status, mark)
    assert (event["UID"], event["SEQUENCE"]) == (before["UID"], 1)
    assert "SEQUENCE" not in before


def test_one_that_was_moved_is_taken_away_or_stands_on_the_day_it_was_held() -> None:
    moved = "ket_qua:\n        tinh_trang: chuyển\n        sang: 11/2026"
    (away,) = of_one(more=moved)
    assert (away["STATUS"], str(away["SUMMARY"])) == ("CANCELLED", "Hội thi (chuyển sang 11/2026)")
    (there,) = of_one(more=f"gio: 14h-16h\n      {moved}\n        ngay: 05/11/2026")
    assert "STATUS" not in there
    assert held(there)[0] == datetime(2026, 11, 5, 14, tzinfo=HO_CHI_MINH)
    assert there["UID"] == away["UID"]


def test_what_was_held_on_another_day_says_that_day_alone() -> None:
    for planned in ("ngay: 20/10/2026", "tu_ngay: 20/10/2026\n      den_ngay: 25/10/2026"):
        more = "      gio: 7h\n      ket_qua:\n        ngay: [22/10, 24/10]\n"
        text = OF_ONE.format(month="10", name="Hội thi", day="20", more=more)
        plan = plan_of(text.replace("ngay: 20\n", f"{planned}\n"))
        first, second = events(written(plan))
        assert (held(first)[0].day, held(second)[0].day) == (22, 24)
        assert "22/10, 24/10/2026" in str(first["DESCRIPTION"])
        assert "20/10" not in f"{first['DESCRIPTION']}{second['DESCRIPTION']}"


def test_what_was_moved_is_one_event_wherever_it_is_asked_for() -> None:
    moved = "      ket_qua:\n        tinh_trang: chuyển\n        sang: 11/2026"
    for day, with_undated, start, status in (
        ("", False, 20, "CANCELLED"),
        ("", True, 1, "TENTATIVE"),
        ("\n        ngay: 05/11/2026", False, 5, None),
        ("\n        ngay: 05/11/2026", True, 5, None),
    ):
        plan = plan_of(OF_ONE.format(month="10", name="Hội thi", day="20", more=moved + day))
        october, november = Month(2026, 10), Month(2026, 11)
        asked = [
            *((on_in(plan, *months).own, months) for months in ([october], [november])),
            (on_in(plan, october, november).own, [october, november]),
            (tuple(map(as_now_held, entries_of(plan))), []),
            (entries_of(plan), []),
        ]
        for entries, months in asked:
            data = as_calendar(plan, entries, "Lịch", months, with_undated=with_undated)
            (event,) = events(data)
            assert (held(event)[0].day, event.get("STATUS")) == (start, status)
            assert "Đang tiếp diễn" not in str(event.get("DESCRIPTION"))


def test_an_identity_outlasts_rows_put_in_before_and_other_marks_but_no_new_name() -> None:
    text = OF_ONE.format(month="10", name="Hội thi", day="20", more="").replace(
        "      ma: phu-nu\n", ""
    )
    (before,) = events(written(plan_of(text)))
    row = "    - {noi_dung: Họp, ngay: 01/10/2026}\n    - noi_dung: Hội thi"
    for changed, is_the_same in (
        (text.replace("    - noi_dung: Hội thi", row), True),
        (text.replace("Hội thi", "HỘI THI"), True),
        (text.replace("Hội thi", "Hội diễn"), False),
    ):
        assert changed != text
        (*_, after) = events(written(plan_of(changed)))
        assert (after["UID"] == before["UID"]) == is_the_same


def test_reminders_come_before_what_is_not_cancelled() -> None:
    text = OF_ONE.format(month="10", name="Hội thi", day="20", more="")
    plan, cancelled = plan_of(text), plan_of(f"{text}      ket_qua:\n        tinh_trang: hủy\n")
    for each, count in ((plan, 1), (cancelled, 0)):
        data = as_calendar(each, entries_of(each), "Lịch", remind=timedelta(days=1))
        assert faults_of(data) == []
        alarms: list[Any] = list(Calendar.from_ical(data).walk("VALARM"))
        assert [alarm["TRIGGER"].dt for alarm in alarms] == [timedelta(days=-1)] * count
    assert b"VALARM" not in written(plan)


def test_the_strict_reader_is_strict() -> None:
    (event,) = events_of(written(plan_of(OF_ONE.format(month="10", name="a", day="20", more=""))))
    assert ("DTEND;VALUE=DATE", "20261021") in event
    sound = written(small_plan())
    broken = {
        b"\r\n": b"\n",
        b"UID:": b"X-UID:",
        b"DTEND;TZID": b"X-DTEND;TZID",
        b"DTEND;TZID=Asia/Ho_Chi_Minh:20180915T083000": b"DTEND;TZID=Asia/Ho_Chi_Minh:20180915T073000",
        b"BEGIN:VTIMEZONE": b"BEGIN:VJOURNAL",
        b"TZID:Asia/Ho_Chi_Minh": b"TZID:Asia/Saigon",
        b"VERSION:2.0\r\n": b"",
        b"UNTIL=20181125": b"UNTIL=20181125T000000",
        b"TRANSP:TRANSPARENT": b"TRANSP:MAYBE",
        b"END:VCALENDAR": b"END:VEVENT",
    }
    assert faults_of(sound) == []
    for before, after in broken.items():
        assert before in sound
        assert faults_of(sound.replace(before, after)), before
    assert faults_of(sound.replace(b"SUMMARY:", b"SUMMARY:" + b"x" * 75))
    twice = sound.replace(b"END:VCALENDAR\r\n", sound[sound.index(b"BEGIN:VEVENT") :])
    assert any("UID" in fault for fault in faults_of(twice))
