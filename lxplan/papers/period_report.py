"""The báo cáo of a period: its words, and the figures of what was held (NĐ 30/2020, Mẫu 1.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Annotated

from lxplan.named_tuple import NamedTuple
from lxplan.papers.official_form import centre_context, report_paper_context
from lxplan.papers.paper import Paper
from lxplan.papers.plain_text import plain, plain_all
from lxplan.papers.sections import Sections
from lxplan.papers.template_names import CentreContext, PaperContext, Texts
from lxplan.plan.figure_lines import HEADINGS, all_lines, not_held, own_title, percent
from lxplan.plan.model import Plan
from lxplan.plan.period_reports import PeriodReport
from lxplan.plan.periods import Period
from lxplan.plan.plans_in_use import rows_in_use, words_for
from lxplan.plan.results import CANCELLED, MOVED, POSTPONED
from lxplan.plan.totals import NOT_STATED, WHOLE, Figures, Totals, totals_of
from lxplan.vietnamese.money import format_amount
from lxplan.vietnamese.quantities import shown
from lxplan.word.standards import Standard, standard_for

TEMPLATE = "bao-cao.xml.j2"

RESULTS, ASSESSMENT = "ket_qua", "danh_gia"
_ASSESSED = ("danh_gia", "ton_tai", "nguyen_nhan", "bai_hoc")
_FINAL_MARKS = re.compile(r"[\s;,.]+\Z")


class FiguresContext(NamedTuple):
    """Số liệu của báo cáo; số chưa biết thì trống, để dòng chấm cho bút."""

    ke_hoach: Annotated[str, "Số hoạt động của kế hoạch đã ký, kể cả hoạt động hoãn, chuyển, hủy."]
    da_to_chuc: Annotated[str, "Số hoạt động đã tổ chức."]
    ty_le: Annotated[str, "Đạt bao nhiêu phần trăm kế hoạch, như «88%»."]
    so_buoi: Annotated[str, "Số buổi."]
    so_luot: Annotated[str, "Số lượt người học."]
    so_nu: Annotated[str, "Trong đó: số lượt nữ."]
    chi: Annotated[str, "Số tiền đã chi, bằng đồng."]


class FigureRowContext(NamedTuple):
    """Một hàng của bảng số liệu."""

    cac_o: Annotated[Texts, "Các ô của hàng; hàng đầu của bảng là tên cột."]


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
    chua_to_chuc: Annotated[Texts, "Số hoạt động hoãn, chuyển, hủy, như «hoãn 2»."]
    theo: Annotated[str, "Bảng gộp theo gì, như «lĩnh vực»."]
    bang: Annotated[
        tuple[FigureRowContext, ...], "Bảng số liệu, hàng đầu là tên cột, có đơn vị tính."
    ]
    bang_rieng: Annotated[tuple[FigureRowContext, ...], "Bảng các số liệu riêng; có thể trống."]


class CountedPeriod(NamedTuple):
    """What a report says in figures: its period, the totals, by what they are grouped, and how many
    rows are postponed, moved and cancelled.
    """

    period: Period
    totals: Totals
    by: str = "linh_vuc"
    not_held: Mapping[str, int] = {}


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
    statuses = not_held(rows_in_use([plan]), WHOLE)
    counted = CountedPeriod(plan.sound_period, totals_of([plan]), not_held=statuses)
    return period_report(plan, counted, words_for([plan], plan.sound_period))


def _names(
    plan: Plan, counted: CountedPeriod, words: PeriodReport, standard: Standard
) -> ReportContext:
    period, totals = counted.period, counted.totals
    name = plain((words.stated_period.period or period).name)
    subject = f"Kết quả hoạt động của {plain(plan.centre.name)} {name}"
    parts = tuple(_parts(plan, words))
    assessed = _number_of(parts, ASSESSMENT)
    return ReportContext(
        ky=name,
        trung_tam=centre_context(plan.centre),
        van_ban=report_paper_context(plan, words.paper, subject, period.ends, standard),
        kinh_gui=plain_all(words.paper.addressees),
        can_cu=tuple(_FINAL_MARKS.sub("", basis) for basis in plain_all(words.bases)),
        dac_diem=Sections(plan).words_under(words.situation, (1,)),
        so_lieu=_stated_table(words),
        cac_phan=parts,
        phan_danh_gia=tuple(_assessed(plan, words, assessed)),
        tong=_figures(totals.whole),
        ngoai_ke_hoach=_figures(totals.outside),
        so_ngoai=str(totals.outside.held or ""),
        chua_to_chuc=tuple(
            f"{status} {counted.not_held[status]}"
            for status in (POSTPONED, MOVED, CANCELLED)
            if counted.not_held.get(status)
        ),
        theo=HEADINGS[counted.by].lower(),
        bang=_table(totals, counted.by),
        bang_rieng=_own_table(totals),
    )


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


def _figures(figures: Figures) -> FiguresContext:
    share = percent(figures)
    return FiguresContext(
        ke_hoach=_number(figures.planned or None),
        da_to_chuc=format_amount(figures.held) if figures.noted else "",
        ty_le="" if share is None else f"{share}%",
        so_buoi=_number(figures.sessions),
        so_luot=_number(figures.turns),
        so_nu=_number(figures.women),
        chi=_number(figures.spent),
    )


def _number(number: int | None) -> str:
    return "" if number is None else format_amount(number)


_UNITS = (
    "Kế hoạch (hoạt động)",
    "Đã tổ chức (hoạt động)",
    "Tỷ lệ",
    "Số buổi",
    "Lượt người học",
    "Trong đó nữ",
    "Đã chi (đồng)",
)


def _table(totals: Totals, by: str) -> tuple[FigureRowContext, ...]:
    """Return the table of figures, its head first; what was not planned has no number there.

    There is none where no row says what they are grouped by: the sentence above has its only line.
    """
    if [line.name for line in totals.lines] == [NOT_STATED.get(by)]:
        return ()
    rows = [(plain(line.name), *_figures(line.figures)) for line in all_lines(totals)]
    return _as_rows(((HEADINGS[by], *_UNITS), *rows)) if rows else ()


def _own_table(totals: Totals) -> tuple[FigureRowContext, ...]:
    rows = [
        (str(number), plain(own_title(name)), _own(value))
        for number, (name, value) in enumerate(totals.everything.own.items(), 1)
    ]
    return _as_rows((("TT", "Số liệu", "Kết quả"), *rows)) if rows else ()


def _own(value: Fraction) -> str:
    return shown(value)


def _stated_table(words: PeriodReport) -> tuple[FigureRowContext, ...]:
    """Return the stated figures as a table, without the columns that are empty throughout."""
    head = ("TT", "Số liệu", "Đơn vị tính", "Số lượng", "Ghi chú")
    rows = [
        (str(number), *(plain(each) for each in (said.name, said.unit, said.number, said.note)))
        for number, said in enumerate(words.figures, 1)
    ]
    if not rows:
        return ()
    kept = [
        place for place in range(len(head)) if place in (0, 1, 3) or any(r[place] for r in rows)
    ]
    return _as_rows(tuple(row[place] for place in kept) for row in (head, *rows))


def _as_rows(rows: Iterable[Texts]) -> tuple[FigureRowContext, ...]:
    return tuple(map(FigureRowContext, rows))
