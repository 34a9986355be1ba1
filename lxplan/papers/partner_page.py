"""A partner's page: an extract of the plan, or an appendix where the plan says that it has them.

An appendix is one that the paper itself refers to, numbered where there are several, with `./.` at
its end (NĐ 30/2020, Mẫu 2.1); any other part of a plan handed out alone names the plan that it is
an extract of. It is no trích sao either, which would repeat the plan word for word under a number
and a signature of its own (NĐ 30/2020, Phụ lục I, phần III).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Annotated

from lxplan.named_tuple import NamedTuple
from lxplan.papers.document_names import name_in_a_sentence
from lxplan.papers.duties import duty_context
from lxplan.papers.official_form import centre_context, paper_context, standard_of
from lxplan.papers.paper import Paper
from lxplan.papers.plain_text import plain
from lxplan.papers.schedule_table import Group, ScheduleTable, chosen_table
from lxplan.papers.template_names import (
    CentreContext,
    DutyContext,
    MonthContext,
    PaperContext,
    TableContext,
    Texts,
)
from lxplan.plan.agenda import STANDING
from lxplan.plan.directory import Directory
from lxplan.plan.marks import marked
from lxplan.plan.model import Organisation, Plan
from lxplan.plan.office_words import for_others
from lxplan.plan.shares import Share, share_of
from lxplan.plan.texts import texts_of
from lxplan.vietnamese.folding import fold
from lxplan.word.form_phrases import roman
from lxplan.word.standards import Standard

TEMPLATE = "phieu-don-vi.xml.j2"

_APPENDIX = "phụ lục"
_PARTS_OF_PARTNERS = ("đơn vị", "nhiệm vụ", "phân công", "phối hợp", "thành viên")
"""What an appendix is about where it is that of a partner."""

_LONGEST_NAME = 80
"""File names are cut here, in letters: Windows allows 260 for the whole path."""

_DEVICE = r"con|prn|aux|nul|(?:com|lpt)\d"
"""What no file can be called on Windows, whatever its ending."""


class PartnerContext(NamedTuple):
    """Những tên mà mẫu phieu-don-vi.xml.j2 dùng được."""

    ky: Annotated[str, "Kỳ của kế hoạch: «năm học 2018-2019», «năm 2026» hoặc «tháng 6 năm 2026»."]
    loai_ky: Annotated[str, "Kỳ ấy là gì: «năm» (cả năm học), «quý», «tháng», hoặc «kỳ»."]
    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    van_ban: Annotated[PaperContext, "Thể thức của kế hoạch mà phiếu trích ra hoặc kèm theo."]
    ten_ke_hoach: Annotated[
        str, "Kế hoạch được gọi trong câu: «kế hoạch hoạt động», «Chương trình hoạt động»."
    ]
    phu_luc: Annotated[
        str,
        "Tên phụ lục, như «Phụ lục I», khi kế hoạch nói các đơn vị có phụ lục; trống thì là bản trích.",
    ]
    ten: Annotated[Texts, "Tên đơn vị; nhiều tên khi hỏi nhiều đơn vị một lúc."]
    nhiem_vu: Annotated[
        tuple[DutyContext, ...], "Các nhiệm vụ được giao, kể cả theo tên chung của nhóm."
    ]
    ke_hoach_thang: Annotated[
        tuple[MonthContext, ...], "Các tháng có hoạt động của đơn vị, theo thứ tự thời gian."
    ]
    bang_thang: Annotated[TableContext, "Bảng các hoạt động: các cột mà kế hoạch chọn."]


def partner_page(
    plan: Plan,
    partners: Sequence[Organisation],
    standard: Standard | None = None,
    *,
    private: bool = False,
) -> Paper:
    """Return the page of an organisation, or of some together; without a standard, in the one of
    the plan.

    With `private` it holds what is for the office alone.
    """
    shown = plan if private else for_others(plan)
    directory = Directory.of(shown)
    appendix = _appendix_of(shown, directory, partners) if _has_appendices(shown) else ""
    return _page(shown, partners, _planned_share(shown, directory, partners), standard, appendix)


def partner_pages(
    plan: Plan, standard: Standard | None = None, *, private: bool = False
) -> tuple[Paper, ...]:
    """Return the page of every organisation with a duty or an activity, in the plan's order, no two
    files alike.

    Groups have none, for each of their members has its own. With `private` they hold what is for
    the office alone.
    """
    plan = plan if private else for_others(plan)
    directory = Directory.of(plan)
    shares = tuple(_shares(plan, directory))
    has_appendices = _has_appendices(plan)
    pages: dict[str, Paper] = {}
    for number, (partner, share) in enumerate(shares, 1):
        appendix = _appendix(number, len(shares)) if has_appendices else ""
        page = _page(plan, [partner], share, standard, appendix)
        file_name = _untaken(page.file_name, pages)
        pages[file_name] = page._replace(file_name=file_name)
    return tuple(pages.values())


def sample(plan: Plan) -> Paper:
    """Return the page of the first organisation of a plan."""
    return partner_page(plan, Directory.of(plan).organisations[:1], private=True)


def _has_appendices(plan: Plan) -> bool:
    """Tell whether a plan says that its partners' parts are appendices: `nhiệm vụ của từng đơn vị
    tại Phụ lục kèm theo`; one of another paper, in its bases, is none.
    """
    return any(
        _APPENDIX in text and any(word in text for word in _PARTS_OF_PARTNERS)
        for keyed in texts_of(plan)
        if keyed.path[0] != "can_cu"
        for text in [plain(keyed.text).casefold()]
    )


def _shares(plan: Plan, directory: Directory) -> Iterator[tuple[Organisation, Share]]:
    """Return who is asked for something, with what; groups are not, for each of their members is."""
    for partner in directory.organisations:
        share = _planned_share(plan, directory, [partner])
        if not partner.members and (share.duties or share.entries):
            yield partner, share


def _appendix_of(plan: Plan, directory: Directory, partners: Sequence[Organisation]) -> str:
    """Return which appendix is an organisation's; none is that of a group, or of some together."""
    asked = [partner for partner, _ in _shares(plan, directory)]
    if len(partners) != 1 or partners[0] not in asked:
        return ""
    return _appendix(asked.index(partners[0]) + 1, len(asked))


def _appendix(number: int, count: int) -> str:
    return f"Phụ lục {roman(number)}" if count > 1 else "Phụ lục"


def _planned_share(plan: Plan, directory: Directory, partners: Sequence[Organisation]) -> Share:
    """Return the share in the signed plan, which is what the page goes with: without what came up
    outside it.
    """
    share = share_of(plan, directory, partners)
    return share._replace(
        entries=tuple(entry for entry in share.entries if not entry.activity.is_unplanned)
    )


def _page(
    plan: Plan,
    partners: Sequence[Organisation],
    share: Share,
    standard: Standard | None,
    appendix: str,
) -> Paper:
    chosen = standard or standard_of(plan)
    table = chosen_table(plan, tuple(_groups(share)), chosen)
    names = _names(plan, partners, share, chosen, table)._replace(phu_luc=appendix)
    return Paper(
        template=TEMPLATE,
        names=names,
        standard=chosen.lying if table.lies else chosen,
        title=f"Nhiệm vụ và hoạt động của {', '.join(names.ten)}",
        subject=names.ky,
        author=names.trung_tam.ten,
        file_name=_file_name(names.ten),
    )


def _groups(share: Share) -> Iterator[Group]:
    for month, entries in groupby(share.entries, key=attrgetter("stands_in")):
        title = "" if month else STANDING
        yield Group(str(month or STANDING), tuple(map(marked, entries)), title)


def _names(
    plan: Plan,
    partners: Sequence[Organisation],
    share: Share,
    standard: Standard,
    table: ScheduleTable,
) -> PartnerContext:
    return PartnerContext(
        ky=plain(plan.sound_period.name),
        loai_ky=plan.sound_period.unit,
        trung_tam=centre_context(plan.centre),
        van_ban=paper_context(plan, standard),
        ten_ke_hoach=name_in_a_sentence(plan),
        phu_luc="",
        ten=tuple(plain(partner.name) for partner in partners),
        nhiem_vu=tuple(duty_context(duty) for duty in share.duties),
        ke_hoach_thang=table.months,
        bang_thang=table.context(),
    )


def _file_name(names: Iterable[str]) -> str:
    """Return the name of a page's file, without marks: `hoi-nong-dan.docx`.

    A name without letters, or one that Windows keeps for a device, gets a word before it.
    """
    words = fold(" ".join(names))[:_LONGEST_NAME].split()
    if not words or re.fullmatch(_DEVICE, "-".join(words)):
        words = ["don-vi", *words]
    return f"{'-'.join(words)}.docx"


def _untaken(file_name: str, taken: Container[str]) -> str:
    """Return a file's name, numbered when that one is taken."""
    free, number = file_name, 2
    while free in taken:
        free, number = f"{file_name.removesuffix('.docx')}-{number}.docx", number + 1
    return free
