"""The check that a lunar year is called by its name: Bính Ngọ is 2026."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.periods import Period
from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.public_holidays import tet
from lxplan.vietnamese.sentences import has_any, lowered

_STEMS = frozenset(
    ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "kỉ", "canh", "tân", "nhâm", "quý", "quí")
)
_BRANCHES = frozenset(
    (
        "tý",
        "tí",
        "sửu",
        "dần",
        "mão",
        "mẹo",
        "thìn",
        "tỵ",
        "tị",
        "ngọ",
        "mùi",
        "thân",
        "dậu",
        "tuất",
        "hợi",
    )
)
_TOLD = frozenset({"can_cu", "thuan_loi", "kho_khan", "don_vi", "trung_tam"})
_LOOKS_BACK = ("đã ", "năm trước", "tổng kết", "kết quả", "vừa qua", "sinh năm", "tuổi")
_BEFORE, _AFTER = timedelta(30), timedelta(90)
"""A plan may name a Tết that was a month before it, or prepare one that is three months after it."""


@rule("nam-am-lich-sai", Severity.WARNING)
def lunar_years_have_their_names(subject: Subject) -> Iterator[Finding]:
    """Tên năm âm lịch không đúng với năm dương lịch: «Xuân Ất Tỵ 2026» (2026 là Bính Ngọ).

    Vì sao: khẩu hiệu, thư chúc Tết chép từ năm trước còn giữ tên năm cũ. Không ghi năm dương lịch thì chỉ xét Tết và xuân
    của kỳ kế hoạch; «Giáp Sửu» thì lịch không có.

    Đúng:
        nam: 2026
        ke_hoach_thang: {02/2026: [{noi_dung: Văn nghệ mừng Xuân Bính Ngọ 2026}]}

    Sai:
        nam: 2026
        ke_hoach_thang: {02/2026: [{noi_dung: Văn nghệ mừng Xuân Ất Tỵ 2026}]}
    """
    words = subject.joined_prose.small_vocabulary
    prose = subject.joined_prose.small
    pairs = (f"{stem} {branch}" for stem in _STEMS & words for branch in _BRANCHES & words)
    if not any(pair in prose for pair in pairs):
        return
    for keyed in subject.printed_texts:
        lower = lowered(keyed.text)
        if has_any(lower, ("năm", "xuân", "tết", "20", "19")):
            yield from _wrong_names(keyed, lower, subject.plan.period)


def _wrong_names(keyed: KeyedText, lower: str, period: Period | None) -> Iterator[Finding]:
    from lxplan.vietnamese.lunar_years import lunar_years_in, name_of

    for named in lunar_years_in(lower):
        name = keyed.text[named.start : named.end]
        span = keyed.text.part(named.start, named.end)
        wanted = name_of(named.solar).title() if named.solar else ""
        if named.solar and wanted.lower() != f"{named.stem} {named.branch}":
            yield Finding(
                span, f"năm {named.solar} là {wanted}, không phải {name}; sửa tên năm, hoặc sửa năm"
            )
        elif not named.exists:
            if named.is_called:
                yield Finding(span, f"lịch không có năm {name}; xem lại tên năm")
        elif named.is_tet and not named.solar and period is not None and keyed.path[0] not in _TOLD:
            first = tet(named.year_near(period.begins.year))
            if has_any(lower, _LOOKS_BACK) or first is None:
                continue
            if not period.begins - _BEFORE <= first <= period.ends + _AFTER:
                message = f"Tết {name} là đầu năm {first.year}, không thuộc kỳ {period.short_name}"
                yield Finding(span, f"{message}; sửa tên năm")
