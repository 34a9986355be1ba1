"""A note on what the text promises and the schedule does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from lxplan.checks.data.promises import PROMISES, Promise
from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import SEPARATOR
from lxplan.checks.shared.titles import title_of
from lxplan.diagnostics import Related, Severity, Span
from lxplan.plan.model import Plan
from lxplan.source import Text
from lxplan.vietnamese.sentences import has_any, lowered

_NEAR = 90
_FOR_LATER = r"[^.;,]{0,60} (?:cho|của) (?:năm(?: học)? (?:sau|tới|tiếp theo|20\d\d)|kỳ sau)"
"""How a promise goes on that is for the plan to come, and no class of this one: `khảo sát nhu cầu cho năm 2026`."""
_PROMISING = frozenset({"nhiem_vu_quy", "chi_tieu", "giai_phap"})


@rule("hua-chua-xep-lich", Severity.NOTE)
def promised_and_not_scheduled(subject: Subject) -> Iterator[Finding]:
    """Việc nêu ở nhiệm vụ, chỉ tiêu, giải pháp mà không có hoạt động nào trong bảng từng tháng.

    Vì sao: cuối năm báo cáo theo chỉ tiêu, việc không xếp lịch thì không làm. Chỉ xét những việc thường gặp: dạy nghề, gia
    súc - gia cầm, học tập Nghị quyết, điều tra nhu cầu, tổng kết, xóa mù chữ.

    Đúng:
        giai_phap: {chung: [Tổ chức tổng kết cuối năm]}
        ke_hoach_thang: {08/2019: [{noi_dung: Hội nghị tổng kết năm học}]}

    Sai:
        giai_phap: {chung: [Tổ chức tổng kết cuối năm]}
        ke_hoach_thang: {08/2019: [{noi_dung: Tổ chức trại hè}]}
    """
    titles = _titles(subject.plan)
    if titles is None:
        return
    texts = [keyed.text for keyed in subject.printed_texts if keyed.path[0] in _PROMISING]
    joined = "\n".join(map(lowered, texts))
    waiting = (
        promise
        for promise in PROMISES
        if any(phrase in joined for phrase in promise.promised) and not _is_kept(promise, titles)
    )
    found = [(promise, place) for promise in waiting if (place := _promised(promise, texts))]
    if found:
        labels = ", ".join(promise.label for promise, _ in found)
        related = tuple(Related(place, f"nêu ở đây: {promise.label}") for promise, place in found)
        message = f"nêu trong kế hoạch nhưng không có trong bảng từng tháng: {labels}"
        yield Finding(subject.schedule_key, message, related=related)


def _titles(plan: Plan) -> str | None:
    """Return the titles of all activities, in lower case, a blank before and after every word."""
    titles = [title for _, activity in plan.activities if (title := title_of(activity))]
    joined = normalize("NFC", f" {SEPARATOR.join(titles)} ".lower())
    words = re.sub(rf"[^\w{SEPARATOR}]+", " ", joined)
    return words.replace(SEPARATOR, f" {SEPARATOR} ") if titles else None


def _is_kept(promise: Promise, titles: str) -> bool:
    return any(f" {phrase} " in titles for phrase in promise.kept)


def _promised(promise: Promise, texts: list[Text]) -> Span | None:
    """Return the first place that makes a promise."""
    for text in texts:
        lower = lowered(text)
        for phrase in promise.promised if has_any(lower, promise.promised) else ():
            start = lower.find(phrase)
            if start >= 0 and not _is_for_later(lower[start:]):
                return text.part(start, start + len(phrase))
    return None


def _is_for_later(words: str) -> bool:
    """Tell whether what is promised is for a time after the plan's: `khảo sát nhu cầu cho năm sau`."""
    may_be = has_any(words[:_NEAR], (" năm ", " kỳ "))
    return may_be and re.match(_FOR_LATER, words) is not None
