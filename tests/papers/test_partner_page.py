from __future__ import annotations

from itertools import groupby
from operator import attrgetter

import pytest

from lxplan.papers.partner_page import PartnerContext, partner_page, partner_pages
from lxplan.plan.directory import Directory
from lxplan.plan.model import Organisation
from lxplan.plan.shares import Share, share_of
from lxplan.word.standards import ND30
from tests.papers.plans import SMALL, WORKED, plan_of, shipped_plan

PLAN = plan_of(WORKED)
DIRECTORY = Directory.of(PLAN)


def share(name: str) -> Share:
    return share_of(PLAN, DIRECTORY, DIRECTORY.find_all(name))


def said(found: Share) -> tuple[list[str], list[tuple[str, list[str]]]]:
    return [str(duty.duty) for duty in found.duties], [
        (str(month), [str(entry.activity.content) for entry in entries])
        for month, entries in groupby(found.entries, key=attrgetter("month"))
    ]


@pytest.mark.parametrize(
    ("name", "duties", "months"),
    [
        (
            "Hội Nông dân",
            ["xác định nhu cầu học tập", "vận động hội viên"],
            [("02/2026", ["Lớp xóa mù chữ", "Tập huấn kỹ thuật chăm sóc lúa"])],
        ),
        (
            "Trường THCS",
            ["cử giáo viên"],
            [("02/2026", ["Tập huấn kỹ thuật chăm sóc lúa"]), ("03/2026", ["Vệ sinh môi trường"])],
        ),
        ("Hội Khuyến học", ["vận động quỹ"], []),
    ],
)
def test_duties_and_activities_with_groups_expanded(
    name: str, duties: list[str], months: list[tuple[str, list[str]]]
) -> None:
    assert said(share(name)) == (duties, months)


def test_a_group_has_the_share_of_its_members() -> None:
    assert said(share("Các trường")) == said(share("Trường THCS"))


def test_every_partner_of_the_shipped_plan_has_a_share() -> None:
    plan = shipped_plan()
    directory = Directory.of(plan)
    shares = [share_of(plan, directory, [partner]) for partner in directory.organisations]
    assert len(shares) > 20
    assert all(found.duties or found.entries for found in shares)


def test_the_page_names_the_paper_it_belongs_to() -> None:
    context = partner_page(PLAN, DIRECTORY.find_all("hnd"), ND30).names
    assert isinstance(context, PartnerContext)
    assert context.ten == ("Hội Nông dân",)
    assert (context.van_ban.so, context.van_ban.ngay) == ("05", ("05", "01", "2026"))
    assert [duty.don_vi for duty in context.nhiem_vu] == [
        ("Hội Nông dân",),
        ("Hội Nông dân", "Hội Phụ nữ"),
    ]


def test_a_page_for_every_organisation_that_is_asked_for_something() -> None:
    pages = partner_pages(PLAN)
    assert [page.file_name for page in pages] == [
        "hoi-nong-dan.docx", "hoi-phu-nu.docx", "truong-tieu-hoc.docx", "truong-thcs.docx", "hoi-khuyen-hoc.docx",
    ]  # fmt: skip
    assert pages[0] == partner_page(PLAN, DIRECTORY.find_all("hnd"))
    assert partner_pages(plan_of(SMALL)) == ()


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Hội Nông dân", "hoi-nong-dan.docx"),
        ("Ban Tư pháp – Hộ tịch", "ban-tu-phap-ho-tich.docx"),
        ("Đảng ủy/UBND", "dang-uy-ubnd.docx"),
        ("x" * 300, "x" * 80 + ".docx"),
        ("!!!", "don-vi.docx"),
        ("...", "don-vi.docx"),
        ("CON", "don-vi-con.docx"),
        ("Com1", "don-vi-com1.docx"),
        ("nul.", "don-vi-nul.docx"),
        ("Con nuôi", "con-nuoi.docx"),
        ("../../etc/passwd", "etc-passwd.docx"),
    ],
)
def test_file_names_have_no_marks(name: str, file: str) -> None:
    assert partner_page(PLAN, [Organisation(name=name)]).file_name == file


def test_a_taken_file_name_is_numbered() -> None:
    named = [f"{'Hội ' * 30}{number}" for number in range(3)]  # alike as far as a file's name goes
    rows = "".join(f"      - {{ten: {name}}}\n" for name in named)
    duty = f"giai_phap: {{phan_cong: [{{don_vi: [{', '.join(named)}], nhiem_vu: vận động}}]}}\n"
    long = "-".join(["hoi"] * 20)
    pages = partner_pages(plan_of(f"{SMALL}don_vi:\n{rows}{duty}"))
    assert [page.file_name for page in pages] == [
        f"{long}.docx",
        f"{long}-2.docx",
        f"{long}-3.docx",
    ]
