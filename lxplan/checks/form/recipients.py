"""The checks on those who receive the plan: each once, and the body above among them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.heads import heads_of
from lxplan.diagnostics import Related, Severity
from lxplan.named_tuple import NamedTuple
from lxplan.plan.official_head import Paper
from lxplan.plan.period_reports import ReportPaper
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.organisation_words import HEADS, begins_with, one_form

_BETWEEN = r"[,;]\s*|\s+[-–]\s+"
_OWN_LEVEL = r" (?:xa|phuong|thi tran|dac khu)(?: (.*))?$"
_ABOVE = r"de bao cao|bao cao|(?<!\w)b c(?!\w)|nhu tren|cap tren|lanh dao"
"""Words (folded) that make a recipient a superior, whatever it is called."""
_NOT_BELOW = "".join(f"(?<!{word} )" for word in ("chi", "phan", "to", "cong", "lien"))
"""What stands before a society's name where one of its branches, or another body, is meant: `chi hoi khuyen hoc`."""
_CENTRE = ("trung tam hoc tap", "tthtcd")
_TOLD_TO_DO = (
    r"(?:(?:thuong truc|lanh dao|va|dang uy|hdnd|ubnd|phong gd ?dt|phong giao duc va dao tao|so giao duc va dao tao|so gd ?dt) ?)+"
    r"(?:(?:xa|phuong|thi tran|dac khu|huyen|tinh|thanh pho)(?: (?!va |cac |thon )\w+){0,4} )?de thuc hien"
)
"""A line (folded) that names only bodies above a centre, and asks them to carry out its plan."""


class _Recipient(NamedTuple):
    """One who receives the paper: its name for comparing, the commune that it names (empty for the plan's own), and
    where it stands.
    """

    name: str
    place: str
    text: Text
    start: int
    end: int

    @property
    def written(self) -> str:
        return self.text[self.start : self.end]


@rule("noi-nhan-lap", Severity.WARNING)
def each_recipient_once(subject: Subject) -> Iterator[Finding]:
    """Một nơi nhận kể hai lần, dù viết khác đi: «UBND xã (để báo cáo)» và «Ủy ban nhân dân xã Long Xuyên».

    Vì sao: văn bản gửi hai lần, và người đọc tưởng là hai nơi. Đơn vị khai ở don_vi được nhận ra cả theo ten_khac.

    Đúng:
        van_ban: {noi_nhan: [UBND xã Long Xuyên (để báo cáo), Các thôn]}

    Sai:
        van_ban: {noi_nhan: [UBND xã Long Xuyên (để báo cáo), Các thôn, Ủy ban nhân dân xã]}
    """
    for _, paper in heads_of(subject.plan):
        yield from _twice(_recipients(paper.recipients, subject))


def _twice(recipients: Iterator[_Recipient]) -> Iterator[Finding]:
    seen: list[_Recipient] = []
    for each in recipients:
        twin = next((other for other in seen if _is_same(each, other)), None)
        if twin is None:
            seen.append(each)
            continue
        message = f"nơi nhận «{each.written}» đã có ở trên («{twin.written}»); bỏ một chỗ"
        first = Related(twin.text.part(twin.start, twin.end), "đã ghi ở chỗ này")
        yield Finding(each.text.part(each.start, each.end), message, related=(first,))


def _recipients(lines: tuple[Text, ...], subject: Subject) -> Iterator[_Recipient]:
    centre = subject.plan.centre
    here = " ".join(fold(text) for text in (centre.name, centre.parent, centre.locality) if text)
    for text in lines:
        shown = re.sub(r"\([^)]*\)?", lambda match: " " * len(match[0]), text)
        for start, end in _names(shown):
            known = subject.directory.find_declared(text[start:end])
            name = one_form(fold(known.name if known else text[start:end]))
            level = re.search(_OWN_LEVEL, name)
            bare = name[: level.start()] if level else name
            place = (level[1] or "") if level else ""
            if bare:
                yield _Recipient(bare, "" if place in here else place, text, start, end)


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Return where each name stands in a line that may list several: `Đảng ủy, UBND xã`."""
    start = 0
    for mark in (*re.finditer(_BETWEEN, text), None):
        end = mark.start() if mark else len(text)
        if mark and begins_with(text[mark.end() :], HEADS) is None:
            continue
        piece = text[start:end]
        kept = piece.strip(" -–+;.,\t\n")
        if kept:
            first = start + piece.index(kept)
            yield first, first + len(kept)
        start = mark.end() if mark else end


def _is_same(one: _Recipient, other: _Recipient) -> bool:
    return (one.name, one.place) == (other.name, other.place)


@rule("noi-nhan-thieu-cap-tren", Severity.NOTE)
def superior_receives_it(subject: Subject) -> Iterator[Finding]:
    """Nơi nhận không có cấp trên để báo cáo: thiếu cơ quan chủ quản (UBND xã …), hoặc ghi cấp trên «(để thực hiện)».

    Vì sao: kế hoạch năm gửi cơ quan chủ quản để báo cáo, rồi mới gửi các đơn vị để thực hiện. Dòng «Lưu: VT» chương trình
    tự thêm, không phải ghi.

    Đúng:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên, chu_quan: UBND xã Long Xuyên}
        van_ban: {noi_nhan: [UBND xã Long Xuyên (để báo cáo), Các thôn]}

    Sai:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên, chu_quan: UBND xã Long Xuyên}
        van_ban: {noi_nhan: [Hội Nông dân xã, Các thôn]}
    """
    for _, paper in heads_of(subject.plan):
        yield from _superior_among(paper, subject)


def _superior_among(paper: Paper | ReportPaper, subject: Subject) -> Iterator[Finding]:
    parent = subject.plan.centre.parent
    lines = [one_form(fold(text)) for text in paper.recipients]
    if subject.plan.centre.name and fold(subject.plan.centre.name).startswith(_CENTRE):
        for text, line in zip(paper.recipients, lines, strict=True):
            if "de thuc hien" in line and re.fullmatch(_TOLD_TO_DO, line):
                message = f"«{text.strip()}»: cấp trên nhận «để báo cáo», không phải để thực hiện"
                yield Finding(text.content_span, message)
    if not lines or any("nhu tren" in line for line in lines):
        return
    if parent is None:
        if not _is_commune(subject) and not any(re.search(_ABOVE, line) for line in lines):
            yield Finding(paper.places.key("noi_nhan"), "nơi nhận chưa có cấp trên để báo cáo")
        return
    if not any(_is_superior(line, parent) for line in lines):
        message = f"nơi nhận chưa có cơ quan chủ quản; thêm dòng «{parent.strip()} (để báo cáo)»"
        yield Finding(paper.places.key("noi_nhan"), message)


def _is_superior(line: str, parent: str) -> bool:
    """Tell whether a recipient's line (folded) names the body above by its first words: `ubnd`, `lien doan`; the Youth
    Union of a district is also its `huyen doan`. A society's own branches are no superior of it.
    """
    name = re.sub(_OWN_LEVEL, "", one_form(fold(parent)))
    if "mttq" in name:
        return "mttq" in line
    beginning = " ".join(name.split()[:2])
    youth = re.match(r"doan .*?(?<!\w)(tinh|thanh|huyen|quan|thi) ", name)
    if youth and f"{youth[1]} doan" in line:
        return True
    return re.search(rf"(?<!\w){_NOT_BELOW}{beginning}(?!\w)", line) is not None


def _is_commune(subject: Subject) -> bool:
    """Tell whether the issuer is a people's committee, whose superiors differ."""
    return one_form(fold(subject.plan.centre.name or "")).startswith(("ubnd", "hdnd"))
