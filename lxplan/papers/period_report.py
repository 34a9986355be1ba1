"""The báo cáo of a period: its words, and the figures of what was held (NĐ 30/2020, Mẫu 1.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Annotated

from lxplan.named_tuple import NamedTuple
from lxplan.papers.official_form import centre_context, report_paper_context
from lxplan.papers.paper import Paper
from lxplan.papers.plain_text import plain, plain_all
from lxplan.papers.report_figures import (
    CountedPeriod,
    FigureRowContext,
    FiguresContext,
    figures_table,
    has_partial_figures,
    known_figures,
    not_noted,
    own_figures_table,
    stated_figures_table,
)
from lxplan.papers.sections import Sections
from lxplan.papers.template_names import CentreContext, PaperContext, Texts
from lxplan.plan.figure_gaps import gaps_in, gaps_of
from lxplan.plan.figure_lines import (
    HEADINGS,
    OUTSIDE,
    TOGETHER,
    not_held,
)
from lxplan.plan.model import Plan
from lxplan.plan.period_reports import PeriodReport
from lxplan.plan.plans_in_use import rows_in_use, words_for
from lxplan.plan.results import CANCELLED, MOVED, POSTPONED
from lxplan.plan.totals import WHOLE, totals_of
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.organisation_words import one_form
from lxplan.word.standards import Standard, standard_for

TEMPLATE = "bao-cao.xml.j2"

_YES = "có"

RESULTS, ASSESSMENT = "ket_qua", "danh_gia"
_ASSESSED = ("danh_gia", "ton_tai", "nguyen_nhan", "bai_hoc")
_LEVEL = r"(?:xa|phuong|dac khu|thi tran|huyen|quan|thi xa|thanh pho|tinh)\b"
_FINAL_MARKS = re.compile(r"[\s;,.]+\Z")


class ReportPartContext(NamedTuple):
    """Một phần của báo cáo."""

    khoa: Annotated[
        str,
        "Khóa của phần: chi_dao, ket_qua, danh_gia, ton_tai, phuong_huong, kien_nghi và các khóa khác.",
    ]
    so: Annotated[str, "Số của phần, như II; trống khi báo cáo chỉ có một phần."]
    cap: Annotated[str, "Cấp đánh số của phần: A, I, 1."]
    noi_dung: Annotated[Texts, "Chữ của phần."]


class ReportContext(NamedTuple):
    """Những tên mà mẫu bao-cao.xml.j2 dùng được."""

    ky: Annotated[str, "Kỳ báo cáo: «năm học 2018-2019» hoặc «6 tháng đầu năm 2020»."]
    trung_tam: Annotated[CentreContext, "Trung tâm báo cáo."]
    van_ban: Annotated[PaperContext, "Thể thức của báo cáo."]
    kinh_gui: Annotated[Texts, "Kính gửi; trống thì không in."]
    can_cu: Annotated[Texts, "Các căn cứ, chưa có dấu câu cuối."]
    dac_diem: Annotated[Texts, "Đặc điểm tình hình."]
    so_lieu: Annotated[
        tuple[FigureRowContext, ...], "Bảng số liệu chung, hàng đầu là tên cột; có thể trống."
    ]
    cac_phan: Annotated[tuple[ReportPartContext, ...], "Các phần có lời, và phần ket_qua."]
    phan_danh_gia: Annotated[tuple[ReportPartContext, ...], "Các mục của phần danh_gia."]
    tong: Annotated[FiguresContext, "Số liệu của kế hoạch đã ký."]
    ngoai_ke_hoach: Annotated[FiguresContext, "Số liệu của hoạt động phát sinh ngoài kế hoạch."]
    so_ngoai: Annotated[str, "Số hoạt động ngoài kế hoạch đã tổ chức; không có thì trống."]
    chua_to_chuc: Annotated[
        Texts,
        "Số hoạt động hoãn, chuyển, hủy, và của tháng đã qua mà chưa có kết quả, như «hoãn 2».",
    ]
    theo: Annotated[str, "Bảng gộp theo gì, như «lĩnh vực»."]
    bang: Annotated[
        tuple[FigureRowContext, ...],
        "Bảng số liệu, hàng đầu là tên cột, có đơn vị tính; số chưa đủ có dấu *.",
    ]
    bang_thieu: Annotated[str, "Chữ «có» khi bảng có số chưa đủ; không thì trống."]
    bang_rieng: Annotated[tuple[FigureRowContext, ...], "Bảng các số liệu riêng; có thể trống."]


def period_report(
    plan: Plan,
    counted: CountedPeriod,
    words: PeriodReport | None = None,
    standard: Standard | None = None,
) -> Paper:
    """Return the report of a period, headed as `plan` is; without a standard, in the one in force
    on its date, else when the period ends.

    What has no words is left out. Raises `Failure` when its date is older than every standard.
    """
    said = words or PeriodReport()
    chosen = standard or standard_for(said.paper.issued or counted.period.ends)
    names = _names(plan, counted, said, chosen)
    return Paper(
        template=TEMPLATE,
        names=names,
        standard=chosen,
        title=f"Báo cáo {names.van_ban.trich_yeu}",
        subject=names.van_ban.trich_yeu,
        author=names.trung_tam.ten,
        file_name=f"bao-cao-{counted.period.label}.docx",
    )


def sample(plan: Plan) -> Paper:
    """Return the report of a plan's whole period."""
    rows = rows_in_use([plan])
    counted = CountedPeriod(
        plan.sound_period,
        totals_of([plan]),
        not_held=not_held(rows, WHOLE),
        gaps=gaps_of(rows, "linh_vuc", WHOLE),
    )
    return period_report(plan, counted, words_for([plan], plan.sound_period))


def _names(
    plan: Plan, counted: CountedPeriod, words: PeriodReport, standard: Standard
) -> ReportContext:
    period, totals = counted.period, counted.totals
    name = plain((words.stated_period.period or period).name)
    subject = f"Kết quả hoạt động của {plain(plan.centre.name)} {name}"
    parts = tuple(_parts(plan, words))
    assessed = _number_of(parts, ASSESSMENT)
    table = figures_table(counted)
    form = report_paper_context(plan, words.paper, subject, period.ends, standard)
    addressees = plain_all(words.paper.addressees)
    return ReportContext(
        ky=name,
        trung_tam=centre_context(plan.centre),
        van_ban=form._replace(noi_nhan=_not_yet_named(form.noi_nhan, addressees)),
        kinh_gui=addressees,
        can_cu=tuple(_FINAL_MARKS.sub("", basis) for basis in plain_all(words.bases)),
        dac_diem=Sections(plan).words_under(words.situation, (1,)),
        so_lieu=stated_figures_table(words),
        cac_phan=parts,
        phan_danh_gia=tuple(_assessed(plan, words, assessed)),
        tong=known_figures(totals.whole, gaps_in(counted.gaps, TOGETHER)),
        ngoai_ke_hoach=known_figures(totals.outside, gaps_in(counted.gaps, OUTSIDE)),
        so_ngoai=str(totals.outside.held or ""),
        chua_to_chuc=_not_held_in_words(counted),
        theo=HEADINGS[counted.by].lower(),
        bang=table,
        bang_thieu=_YES if has_partial_figures(table) else "",
        bang_rieng=own_figures_table(totals),
    )


def _not_held_in_words(counted: CountedPeriod) -> Texts:
    lacking = not_noted(counted.totals.whole, gaps_in(counted.gaps, TOGETHER))
    counts = {**counted.not_held, "chưa có kết quả": lacking}
    kinds = (POSTPONED, MOVED, CANCELLED, "chưa có kết quả")
    return tuple(f"{kind} {counts[kind]}" for kind in kinds if counts.get(kind))


def _not_yet_named(places: Texts, addressees: Texts) -> Texts:
    """Return the recipients that "Như trên" does not mean: `Phòng GD&ĐT (để báo cáo)` is one to whom
    the report is addressed by its whole name.
    """
    named = [_one_form(addressee) for addressee in addressees]
    return tuple(
        place
        for place in places
        if not any(_is_short_for(_one_form(place), name) for name in named)
    )


def _is_short_for(short: str, whole: str) -> bool:
    """Tell whether a name is another, or leaves out only where that body is."""
    left_out = whole.removeprefix(short)
    is_place = re.match(rf" {_LEVEL}", left_out) or re.search(rf" {_LEVEL}\Z", short)
    return short == whole or (left_out[:1] == " " and whole != left_out and is_place is not None)


def _one_form(place: str) -> str:
    return one_form(fold(place.partition("(")[0]))


def _parts(plan: Plan, words: PeriodReport) -> Iterator[ReportPartContext]:
    """Return the parts that have words, and that of the results, numbered in their order."""
    sections = Sections(plan)
    assessed = (words.strengths, words.weaknesses, words.causes, words.lessons)
    texts: dict[str, tuple[str, ...] | None] = {
        "chi_dao": words.leadership or None,
        RESULTS: (),
        ASSESSMENT: () if any(assessed) else None,
        "phuong_huong": words.directions or None,
        "kien_nghi": words.proposals or None,
    }
    stated = [(key, text) for key, text in texts.items() if text is not None]
    for number, (key, text) in enumerate(stated, 1):
        level, bare = sections.heading((number,))
        shown = bare if len(stated) > 1 else ""
        yield ReportPartContext(key, shown, level, sections.words_under(text, (number,)))


def _number_of(parts: Sequence[ReportPartContext], key: str) -> int:
    return next((number for number, part in enumerate(parts, 1) if part.khoa == key), 0)


def _assessed(plan: Plan, words: PeriodReport, above: int) -> Iterator[ReportPartContext]:
    sections = Sections(plan)
    stated = [(key, text) for key in _ASSESSED if (text := words.KEYS[key].of(words))]
    for number, (key, text) in enumerate(stated, 1):
        level, bare = sections.heading((above, number))
        yield ReportPartContext(key, bare, level, sections.words_under(text, (above, number)))
