"""The check that no plan speaks of a law or a paper that is issued only after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.times.times_of_sentences import clause_before
from lxplan.diagnostics import Severity
from lxplan.plan.agenda import in_period
from lxplan.plan.periods import Period
from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.citations import citations_in
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.sentences import has_any, lowered

_COUNTS = r"hiệu lực|áp dụng|thi hành|kể từ|trước ngày $|đến ngày $"
"""Words before a day from which a paper counts, or by which something is done about it."""
_DATED_LAW = (
    r"(?<!\w)(?:luật|pháp lệnh) (?:(?!(?:từ|vào|trong|dịp|đến|trước|nhân|cho|tại|ở|bắt đầu|tổ chức) )[^\W\d]+,? ){0,12}"
    r"(?:(?<!, )|số \S+ )ngày $"
)
_HEAD = frozenset({"dan_nhap", "muc_dich", "thuan_loi", "kho_khan", "ket"})
"""Keys whose words stand as they were when the plan was signed."""
_OF_A_PAPER = ("uật ", "ệnh ", "số ", "Số ")
"""Letters of which some stand in every text that names a law or a paper's number."""
_ADDED_LATER = frozenset({"bao_cao", "ket_qua", "ghi_chu", "can_cu", "de_xuat"})
"""Keys that are filled in when the plan is long signed, or may be worded anew for those who are asked; of a basis after
the plan the day of signing is told.
"""


@rule("van-ban-chua-co", Severity.WARNING)
def no_papers_to_come(subject: Subject) -> Iterator[Finding]:
    """Luật, văn bản có số được dẫn mà ngày ban hành ở sau kỳ kế hoạch, sau tháng của hoạt động; ở lời dẫn thì sau ngày ký.

    Vì sao: khi lập kế hoạch chưa thể biết số, ngày của văn bản chưa ban hành; thường là gõ nhầm năm. Ngày có hiệu lực, kết
    quả và báo cáo ghi sau không bị nhắc.

    Đúng:
        van_ban: {ngay: 05/09/2018}
        giai_phap: {chung: [Phổ biến Luật Trẻ em ngày 05/4/2016]}

    Sai:
        van_ban: {ngay: 05/09/2018}
        giai_phap: {chung: [Phổ biến Luật Trẻ em ngày 05/4/2061]}
    """
    period = subject.plan.period
    if period is None:
        return
    issued = subject.plan.paper.issued or period.ends
    for keyed in subject.texts_with_digits:
        if not has_any(keyed.text, _OF_A_PAPER) or not _ADDED_LATER.isdisjoint(keyed.path):
            continue
        in_head = keyed.path[0] in _HEAD
        for day, known in _later(keyed, issued if in_head else min(issued, period.ends)):
            if _dates_a_paper(keyed, day) and (
                in_head or known > _known_until(keyed, subject, period)
            ):
                yield _to_come(keyed, day)


def _to_come(keyed: KeyedText, day: DayMention) -> Finding:
    said = keyed.text[day.start : day.end]
    message = f"văn bản ghi ngày {said}, khi ấy kế hoạch đã ký hoặc đã thực hiện xong; xem lại năm"
    return Finding(keyed.text.part(day.start, day.end), message)


def _known_until(keyed: KeyedText, subject: Subject, period: Period) -> date:
    """Return the last day of which a text may know: a row is often worded anew until its month is over, what is said of the
    whole plan until the plan's time is.
    """
    months = (month for month, _, row in in_period(subject.plan) if row.content is keyed.text)
    month = next(months, None)
    return month.last_day if month is not None else period.ends


def _later(keyed: KeyedText, latest: date) -> Iterator[tuple[DayMention, date]]:
    """Return the days with their years that a text names after a day."""
    for day in days_in(keyed.text):
        known = date_of(day.last, day.year) if day.year and not day.is_range else None
        if known is not None and known > latest:
            yield day, known


def _dates_a_paper(keyed: KeyedText, day: DayMention) -> bool:
    """Tell whether a day is the one on which a law, or a paper with its number, was issued."""
    before = clause_before(lowered(keyed.text)[: day.start])
    numbered = any(each.day == day for each in citations_in(keyed.text))
    dated = numbered or re.search(_DATED_LAW, before) is not None
    return dated and not re.search(_COUNTS, before)
