"""The check that a row names each organisation once, groups counted with their members."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.mentions import Mention
from lxplan.diagnostics import Related, Severity
from lxplan.plan.directory import Directory
from lxplan.plan.model import Organisation
from lxplan.source import Text


@rule("don-vi-lap", Severity.WARNING)
def each_organisation_once(subject: Subject) -> Iterator[Finding]:
    """Một đơn vị được kể hai lần trong cùng một mục: lặp tên, hoặc đã có trong nhóm; một đơn vị được phân công hai lần.

    Vì sao: nhóm «Các trường trên địa bàn» đã gồm Trường THCS; kể thêm Trường THCS làm người đọc tưởng còn trường khác.

    Đúng:
        don_vi: [{ten: Trường THCS}, {ten: Trường Mầm non}, {ten: Các trường, gom: [Trường THCS, Trường Mầm non]}]
        ke_hoach_thang: {10/2018: [{noi_dung: Thi đua, phoi_hop: [Các trường]}]}

    Sai:
        don_vi: [{ten: Trường THCS}, {ten: Trường Mầm non}, {ten: Các trường, gom: [Trường THCS, Trường Mầm non]}]
        ke_hoach_thang: {10/2018: [{noi_dung: Thi đua, phoi_hop: [Các trường, Trường THCS]}]}
    """
    for _, group in groupby(subject.mentions, key=lambda mention: id(mention.row)):
        mentions = tuple(group)
        if len(mentions) > 1:
            yield from _in_row(mentions[0].row, mentions, subject.directory)
    yield from _two_duties(subject)


def _two_duties(subject: Subject) -> Iterator[Finding]:
    """Find a body that two duties are given to, each to it alone: the second is often meant for another."""
    seen: dict[int, Text] = {}
    for duty in subject.plan.solutions.duties:
        known = subject.directory.find(duty.organisations[0]) if duty.organisations else None
        if known is None or len(duty.organisations) > 1:
            continue
        name, first = duty.organisations[0], seen.get(id(known))
        if first is None:
            seen[id(known)] = name
            continue
        message = (
            f"«{name}» đã được giao nhiệm vụ ở dòng {first.span.line}; gộp lại, hoặc sửa tên đơn vị"
        )
        related = (Related(first.span, f"«{first.strip()}» ở đây"),)
        yield Finding(name.span, message, related=related, severity=Severity.NOTE)


def _in_row(
    row: tuple[Text, ...], mentions: tuple[Mention, ...], directory: Directory
) -> Iterator[Finding]:
    """Return a finding for each name whose organisation another name of the row means too; each
    organisation is looked at once, for a row may name hundreds.
    """
    known = [directory.find(name) for name in row]
    first: dict[int, int] = {}
    within: dict[int, int] = {}
    for place, organisation in enumerate(known):
        if organisation is None:
            continue
        if id(organisation) not in first and organisation.members:
            for member in _members_beside(organisation, row, directory):
                within.setdefault(id(member), place)
        first.setdefault(id(organisation), place)
    for place, (mention, mine) in enumerate(zip(mentions, known, strict=True)):
        if mine is None:
            continue
        twice, group = first[id(mine)], within.get(id(mine), len(row))
        if twice < place and twice < group:
            yield _finding(mention, row[twice], "đã có trong mục này; bỏ một chỗ")
        elif group < len(row):
            name = _name_of(known[group])
            mend = "bỏ tên này, hoặc ghi từng đơn vị thay cho nhóm"
            yield _finding(mention, row[group], f"đã có trong nhóm «{name}»; {mend}")


def _members_beside(
    group: Organisation, row: tuple[Text, ...], directory: Directory
) -> tuple[Organisation, ...]:
    """Return the single organisations of a group, but for one that this very row belongs to."""
    return () if _leads_to_row(group, row, directory) else directory.expand(group)


def _name_of(organisation: Organisation | None) -> str:
    return "" if organisation is None else str(organisation.name)


def _finding(mention: Mention, other: Text, what: str) -> Finding:
    related = (Related(other.span, f"«{other.strip()}» ở đây"),)
    return Finding(mention.name.span, f"«{mention.name}» {what}", related=related)


def _leads_to_row(group: Organisation, row: tuple[Text, ...], directory: Directory) -> bool:
    """Tell whether a group, or a member of it, has this very row as members: a fault already."""
    waiting = [group]
    seen: set[int] = set()
    while waiting:
        current = waiting.pop()
        if current.members and current.members is row:
            return True
        if id(current) not in seen:
            seen.add(id(current))
            waiting += filter(None, map(directory.find, current.members))
    return False
