"""The check that a row names each organisation once, groups counted with their members."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.checks.organisations.name_uses import Use, position_in, uses
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
    directory = subject.directory
    rows = [use for use in uses(subject) if len(use.row) > 1]
    for use in rows:
        mine = directory.find(use.text)
        if mine is None:
            continue
        place = position_in(use)
        for position, other in enumerate(use.row):
            known = directory.find(other) if position != place else None
            if known is mine and position < place:
                yield Finding(use.text.span, f"«{use.text}» đã có trong mục này; bỏ một chỗ", related=_first(other))
                break
            if known is None or known is mine or _leads_to_row(known, use, directory):
                continue
            if mine in directory.expand(known):
                yield Finding(
                    use.text.span,
                    f"«{use.text}» đã có trong nhóm «{known.name}»; bỏ tên này, hoặc ghi từng đơn vị thay cho nhóm",
                    related=_first(other),
                )
                break


def _leads_to_row(group: Organisation, use: Use, directory: Directory) -> bool:
    """Tell whether a group, or one among its members, has this very row as its members: that loop is a fault already."""
    waiting = [group]
    seen: list[Organisation] = []
    while waiting:
        current = waiting.pop()
        if current.members and current.members is use.row:
            return True
        if not any(current is other for other in seen):
            seen.append(current)
            waiting += filter(None, map(directory.find, current.members))
    return False


def _first(text: Text) -> tuple[Related, ...]:
    return (Related(text.span, f"«{text.strip()}» ở đây"),)


MEMBERS: tuple[Rule, ...] = (each_organisation_once,)
