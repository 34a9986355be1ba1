"""The month's schedule, the partner's page and the invitation, as finished documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lxplan.failures import Failure
from lxplan.papers.invitation import invitation as invitation_paper
from lxplan.papers.month_schedule import month_schedule
from lxplan.papers.paper import Paper
from lxplan.papers.partner_page import partner_page, partner_pages
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.plan.directory import Directory
from lxplan.plan.values import Month
from lxplan.word.standards import STANDARDS, Standard
from tests.papers.plans import (
    SMALL,
    WORKED,
    W,
    body_of,
    check_schema,
    entry_of,
    parts_of,
    plan_of,
    printed,
    shipped_plan,
    text_of,
    texts_in,
    with_rows,
)
from tests.papers.test_printing import GOLDEN, readable

ND30, TT01 = STANDARDS["nd30"], STANDARDS["tt01"]
both = pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)
FEBRUARY, MARCH = Month(2026, 2), Month(2026, 3)
Made = Callable[[Standard | None], bytes]


def schedule(
    standard: Standard | None = None, text: str = WORKED, month: Month = FEBRUARY
) -> bytes:
    return printed(month_schedule(plan_of(text), month, standard))


def page(standard: Standard | None = None, name: str = "Hội Nông dân") -> bytes:
    plan = plan_of(WORKED)
    return printed(partner_page(plan, Directory.of(plan).find_all(name), standard))


def invitation(
    standard: Standard | None = None,
    month: Month = FEBRUARY,
    number: int = 2,
    *,
    blank: bool = False,
) -> bytes:
    plan = plan_of(WORKED)
    return printed(invitation_paper(plan, entry_of(plan, month, number), standard, blank=blank))


PAPERS: dict[str, Made] = {"lich-thang": schedule, "phieu-don-vi": page, "giay-moi": invitation}
each = pytest.mark.parametrize("name", PAPERS)


@both
@each
def test_the_body_is_the_golden_one(name: str, standard: Standard, update_golden: bool) -> None:
    golden = GOLDEN / f"{name}-{standard.name}.xml"
    found = readable(PAPERS[name](standard))
    if update_golden:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@both
@each
def test_the_body_follows_the_schema(name: str, standard: Standard) -> None:
    check_schema(parts_of(PAPERS[name](standard))["word/document.xml"])


def rows_of(data: bytes) -> list[list[str]]:
    for table in body_of(data).iter(f"{W}tbl"):
        if table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "BangThang":
            return [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    return []


def test_the_schedule_has_a_column_for_all_that_somebody_must_know() -> None:
    rows = rows_of(schedule())
    assert rows[0] == [
        "Thời gian",
        "Nội dung hoạt động",
        "Đối tượng",
        "Địa điểm",
        "Đơn vị phối hợp/Người dạy",
    ]
    assert len(rows) == 6
    assert rows[4][:2] == [
        "Thứ Bảy\n07/02/2026\n07\u00a0giờ\u00a030 - 11\u00a0giờ\u00a000",
        "Tập huấn kỹ thuật chăm sóc lúa45\u00a0ngườiPhụ trách: Bà Lan",
    ]
    assert rows[5][0] == "Trong tháng\nThứ\u00a0Ba\nhằng tuần\n05\u00a0giờ\u00a030"


def test_a_plan_without_dates_and_places_has_no_column_for_them() -> None:
    rows = rows_of(printed(month_schedule(shipped_plan(), Month(2018, 10))))
    assert rows[0] == ["Nội dung hoạt động", "Đối tượng", "Đơn vị phối hợp/Người dạy"]
    assert len(rows) == 6


RUNNING = (
    SMALL
    + """\
      tu_ngay: 15/09/2018
      den_ngay: 20/11/2018
  10/2018:
    - noi_dung: Tập huấn chăm sóc lúa
      ngay: 12/10/2018
    - noi_dung: Nói chuyện về cây vụ đông
"""
)


def test_what_runs_into_the_month_stands_last_under_a_heading_of_its_own() -> None:
    rows = rows_of(schedule(text=RUNNING, month=Month(2018, 10)))
    assert [row[:2] for row in rows[1:]] == [
        ["Thứ Sáu\n12/10/2018", "Tập huấn chăm sóc lúa"],
        ["Trong tháng", "Nói chuyện về cây vụ đông"],
        ["Đang tiếp diễn"],
        ["Từ 15/9/2018\nđến 20/11/2018", "Khai giảng"],
    ]
    check_schema(parts_of(schedule(text=RUNNING, month=Month(2018, 10)))["word/document.xml"])


def test_a_month_in_which_something_only_runs_on_is_not_empty() -> None:
    rows = rows_of(schedule(text=RUNNING, month=Month(2018, 11)))
    assert [row[0] for row in rows] == [
        "Thời gian",
        "Đang tiếp diễn",
        "Từ 15/9/2018\nđến 20/11/2018",
    ]


def test_the_plan_prints_a_running_activity_once_in_its_first_month() -> None:
    assert (
        sum(
            "Khai giảng" in cell
            for row in rows_of(printed(yearly_plan(plan_of(RUNNING))))
            for cell in row
        )
        == 1
    )


def test_the_last_row_of_the_schedule_holds_to_the_closing_words() -> None:
    rows = list(body_of(schedule(text=with_rows(40), month=Month(2018, 10))).iter(f"{W}tr"))[2:43]
    held = [
        all(p.find(f"{W}pPr/{W}keepNext") is not None for p in row.iter(f"{W}p"))
        for row in rows[1:]
    ]
    assert held == [False] * 39 + [True], "only the last, or forty rows would want one page"


def test_an_empty_month_is_said_in_a_sentence() -> None:
    data = schedule(month=Month(2026, 5))
    assert rows_of(data) == []
    assert texts_in(data, "CauKet") == [
        "Theo kế hoạch hoạt động năm 2026, trong tháng 5 năm 2026 Trung tâm học tập cộng đồng xã Hòa Bình "
        "không tổ chức hoạt động nào./."
    ]
    assert texts_in(data, "QuyenHanChucVu") == ["GIÁM ĐỐC"]


def test_the_page_of_a_partner_is_an_extract_of_the_plan() -> None:
    data = page()
    assert texts_in(data, "PhuLuc") == []
    assert texts_in(data, "TrichYeu") == ["NHIỆM VỤ VÀ HOẠT ĐỘNG CỦA HỘI NÔNG DÂN NĂM 2026"]
    (attached,) = texts_in(data, "KemTheo")
    assert attached == (
        "(Trích Kế hoạch số 05/KH-TTHTCĐ ngày 05 tháng 01 năm 2026 \ncủa Trung tâm học tập cộng đồng xã Hòa Bình)"
    )
    assert texts_in(data, "QuocHieu") == texts_in(data, "QuyenHanChucVu") == []
    assert texts_in(data, "DeMucLon") == ["I. NHIỆM VỤ ĐƯỢC GIAO", "II. CÁC HOẠT ĐỘNG TRONG NĂM"]
    assert texts_in(data, "ThanVanBan") == [
        "- Xác định nhu cầu học tập",
        "- Hội Nông dân và Hội Phụ nữ: vận động hội viên",
    ]
    assert [row[0] for row in rows_of(data)] == ["Tháng", "02/2026", ""]
    assert rows_of(data)[0][-1] == "Kinh phí (đồng)"
    assert texts_in(data, "CauKet") == [
        "Trên đây là nhiệm vụ và hoạt động của Hội Nông dân trong kế hoạch hoạt động năm 2026./."
    ]


def test_columns_without_entries_are_left_out_of_the_page() -> None:
    assert rows_of(page(name="Trường THCS"))[0][-1] == "Đơn vị phối hợp/Người dạy"


def test_a_duty_of_a_group_names_the_group() -> None:
    assert texts_in(page(name="Trường THCS"), "ThanVanBan") == ["- Các trường: cử giáo viên"]


def test_a_partner_without_activities_is_told_so() -> None:
    data = page(name="Hội Khuyến học")
    assert texts_in(data, "DeMucLon") == ["NHIỆM VỤ ĐƯỢC GIAO"]
    assert texts_in(data, "CauKet") == [
        "Kế hoạch năm 2026 chưa xếp hoạt động nào có Hội Khuyến học tham gia./."
    ]


REFERRING = "ket: Nhiệm vụ của từng đơn vị tại Phụ lục kèm theo\n"


def test_where_the_plan_refers_to_them_the_pages_are_appendices_numbered_as_attached() -> None:
    plan = plan_of(WORKED + REFERRING)
    pages = partner_pages(plan)
    assert [texts_in(printed(each), "PhuLuc") for each in pages] == [
        ["Phụ lục I"], ["Phụ lục II"], ["Phụ lục III"], ["Phụ lục IV"], ["Phụ lục V"],
    ]  # fmt: skip
    directory = Directory.of(plan)
    assert partner_page(plan, directory.find_all("Hội Phụ nữ")) == pages[1]
    (reference,) = texts_in(printed(pages[1]), "KemTheo")
    assert reference.startswith("(Kèm theo Kế hoạch số 05/KH-TTHTCĐ ngày")
    together = [*directory.find_all("Hội Phụ nữ"), *directory.find_all("Hội Nông dân")]
    assert texts_in(printed(partner_page(plan, together)), "PhuLuc") == []


def test_the_only_appendix_has_no_number() -> None:
    duty = "giai_phap: {phan_cong: [{don_vi: Hội A, nhiem_vu: vận động}]}\n"
    plan = plan_of(f"{SMALL}don_vi: [{{ten: Hội A}}]\n{duty}{REFERRING}")
    assert texts_in(printed(partner_pages(plan)[0]), "PhuLuc") == ["Phụ lục"]


@pytest.mark.parametrize(
    "words",
    [
        "can_cu: [Căn cứ Phụ lục I của Hướng dẫn phân công nhiệm vụ số 5/HD-SGDĐT ngày 01/02/2025]",
        "ket: Danh sách lớp học có trong phụ lục",
    ],
)
def test_an_appendix_of_another_paper_or_of_another_kind_makes_none(words: str) -> None:
    pages = partner_pages(plan_of(f"{WORKED}{words}\n"))
    assert texts_in(printed(pages[0]), "PhuLuc") == []


def test_a_plan_not_yet_signed_leaves_dots_in_the_page() -> None:
    plan = shipped_plan()
    partners = Directory.of(plan).find_all("Hội Nông dân")
    (attached,) = texts_in(printed(partner_page(plan, partners)), "KemTheo")
    assert attached.startswith("(Trích Kế hoạch số ……/KH-TTHTCĐ ngày … tháng … năm 2018 \n")


def test_each_guest_has_a_page_numbered_from_one() -> None:
    data = invitation()
    sections = list(body_of(data).iter(f"{W}sectPr"))
    assert len(sections) == len(texts_in(data, "TenLoai")) == 5
    for section in sections:
        assert section.find(f"{W}pgNumType").get(f"{W}start") == "1"
        assert section.find(f"{W}titlePg") is not None, "no number on a first page"
        assert section.find(f"{W}pgSz") is not None


def test_the_words_of_an_invitation() -> None:
    texts = [text.replace("\u00a0", " ") for text in texts_in(invitation(), "ThanVanBan")]
    first, last = texts[:9], texts[-9:]
    assert first[:3] == [
        "Trung tâm học tập cộng đồng xã Hòa Bình trân trọng kính mời:",
        "Hội Nông dân",
        "Tới dự và phối hợp tổ chức tập huấn kỹ thuật chăm sóc lúa.",
    ]
    assert last[1] == "Kỹ sư Trần A & B"
    assert last[2] == "Tới dự và giảng dạy, hướng dẫn tại lớp tập huấn kỹ thuật chăm sóc lúa."
    assert first[3:] == last[3:]
    assert [text.partition(":")[0] for text in first[3:]] == [
        "Thành phần", "Khách mời", "Chủ trì", "Thời gian", "Địa điểm", "Liên hệ",
    ]  # fmt: skip


def test_each_invitation_goes_to_its_guest_by_name() -> None:
    assert texts_in(invitation(), "NoiNhanMuc")[::2] == [
        f"- {guest};"
        for guest in (
            "Hội Nông dân",
            "Hội Phụ nữ",
            "Trường Tiểu học",
            "Trường THCS",
            "Kỹ sư Trần A & B",
        )
    ]


def test_a_name_that_finds_no_room_after_the_words_of_inviting_has_a_paragraph_of_its_own() -> None:
    name = "Chi hội Cựu chiến binh thôn Hòa Bình Thượng xã Hòa Bình"
    for guest in ("Hội Người cao tuổi", name, name * 2):
        plan = plan_of(SMALL + f"      phoi_hop: {guest}\n")
        data = printed(invitation_paper(plan, entry_of(plan, Month(2018, 9)), blank=True))
        assert texts_in(data, "ThanVanBan")[:3] == [
            "Trung tâm học tập cộng đồng xã Long Xuyên trân trọng kính mời:",
            guest,
            "Tới dự và phối hợp tổ chức khai giảng.",
        ]


def test_no_number_of_a_day_stands_apart_from_its_word() -> None:
    time = next(text for text in texts_in(invitation(), "ThanVanBan") if "Thời gian" in text)
    assert "tháng\u00a0" in time
    assert "năm\u00a02026" in time


def test_what_is_for_the_office_is_printed_on_request_only() -> None:
    plan = plan_of(WORKED)
    makers: list[Callable[[bool], Paper]] = [
        lambda private: yearly_plan(plan, private=private),
        lambda private: month_schedule(plan, FEBRUARY, private=private),
        lambda private: partner_page(
            plan, Directory.of(plan).find_all("Hội Nông dân"), private=private
        ),
        lambda private: partner_pages(plan, private=private)[0],
        lambda private: invitation_paper(plan, entry_of(plan, FEBRUARY, 2), private=private),
    ]
    for make in makers:
        public, private = (
            " ".join(text_of(body_of(printed(make(wanted)))).split()) for wanted in (False, True)
        )
        assert "Bà Lan" in public
        assert "Mang vở" not in public
        assert "0912 345 678" in private
        assert "Mang vở" in private
        assert ("0912 345 678" in public) == ("Liên hệ" in public), (
            "only an invitation has its contact"
        )


def test_an_only_guest_is_not_listed_again() -> None:
    assert not any(
        text.startswith("Khách mời") for text in texts_in(invitation(number=4), "ThanVanBan")
    )


def test_an_invitation_without_what_it_needs_is_not_printed() -> None:
    with pytest.raises(Failure, match="chưa ghi ngày, giờ, địa điểm"):
        invitation(month=MARCH, number=1)
    assert texts_in(invitation(month=MARCH, number=1, blank=True), "TenLoai") == ["GIẤY MỜI"] * 2


@pytest.mark.parametrize(
    ("month", "standard"), [(Month(2020, 2), TT01), (Month(2020, 3), TT01), (Month(2020, 4), ND30)]
)
def test_the_first_day_of_the_month_chooses_the_standard(month: Month, standard: Standard) -> None:
    text = WORKED.replace("2026", "2020")
    assert schedule(text=text, month=month) == schedule(standard, text, month)


@pytest.mark.parametrize(("day", "standard"), [("04/03/2020", TT01), ("05/03/2020", ND30)])
def test_the_day_of_the_activity_chooses_the_standard_of_its_invitation(
    day: str, standard: Standard
) -> None:
    plan = plan_of(
        SMALL.replace("2018-2019", "2019-2020").replace("09/2018", "03/2020")
        + f"      ngay: {day}\n"
    )
    chosen, named = (
        invitation_paper(plan, entry_of(plan, Month(2020, 3)), each, blank=True)
        for each in (None, standard)
    )
    assert chosen == named
