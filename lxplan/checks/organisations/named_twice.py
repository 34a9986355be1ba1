"""The check that a row names each organisation once, groups counted with their members."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.mentions import Mention
from lxplan.diagnostics import Related, Severity
from lxplan.plan.directory import Directory
from lxplan.plan.model import Organisation
from lxplan.source import Text


@rule("don-vi-lap", Severity.WARNING)
def each_organisation_once(subject: Subject) -> Iterator[Finding]:
    """Một đơn vị được kể hai lần trong cùng một mục: lặp tên, hoặc đã có trong nhóm.

    Vì sao: nhóm «Các trường trên địa bàn» đã gồm Trường THCS; kể thêm Trường THCS làm người đọc tưởng còn trường khác.

    Đúng:
        don_vi: [{ten: Trường THCS}, {ten: Trường Mầm non}, {ten: Các trường, gom: [Trường THCS, Trường Mầm non]}]
        ke_hoach_thang: {10/2018: [{noi_dung: Thi đua, phoi_hop: [Các trường]}]}

    Sai:
        don_vi: [{ten: Trường THCS}, {ten: Trường Mầm non}, {ten: Các trường, gom: [Trường THCS, Trường Mầm non]}]
        ke_hoach_thang: {10/2018: [{noi_dung: Thi đua, phoi_hop: [Các trường, Trường THCS]}]}
    """
    for mention in subject.mentions:
        mine = subject.directory.find(mention.name) if len(mention.row) > 1 else None
        if mine is not None:
            yield from _elsewhere_in_row(mention, mine, subject.directory)


def _elsewhere_in_row(
    mention: Mention,
    mine: Organisation,
    directory: Directory,
) -> Iterator[Finding]:
    """Return a finding for the first other name of the row that means the same organisation."""
    place = mention.position
    for position, other in enumerate(mention.row):
        known = directory.find(other) if position != place else None
        if known is mine and position < place:
            yield _finding(mention, other, "đã có trong mục này; bỏ một chỗ")
            return
        if known is None or known is mine or _leads_to_row(known, mention, directory):
            continue
        if mine in directory.expand(known):
            mend = "bỏ tên này, hoặc ghi từng đơn vị thay cho nhóm"
            yield _finding(mention, other, f"đã có trong nhóm «{known.name}»; {mend}")
            return


def _finding(mention: Mention, other: Text, what: str) -> Finding:
    related = (Related(other.span, f"«{other.strip()}» ở đây"),)
    return Finding(mention.name.span, f"«{mention.name}» {what}", related=related)


def _leads_to_row(group: Organisation, mention: Mention, directory: Directory) -> bool:
    """Tell whether a group, or a member of it, has this very row as members: a fault already."""
    waiting = [group]
    seen: list[Organisation] = []
    while waiting:
        current = waiting.pop()
        if current.members and current.members is mention.row:
            return True
        if not any(current is other for other in seen):
            seen.append(current)
            waiting += filter(None, map(directory.find, current.members))
    return False
