"""The faults of organisations: every name that the plan uses is declared, once, and no group holds
itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.diagnostics import Fix, Related, Span
from lxplan.plan.directory import Directory
from lxplan.plan.fault_notes import Reading
from lxplan.plan.model import Organisation, Plan
from lxplan.plan.schedule import Activity
from lxplan.source import SourceFile, Text
from lxplan.vietnamese.folding import Offers, fold


def check_organisations(plan: Plan, reading: Reading) -> None:
    """Note names declared twice, groups at fault, and names used that `don_vi` does not declare."""
    if not plan.organisations:
        return
    directory = Directory.of(plan)
    offers = Offers(directory.spellings())
    _check_names_once(plan, reading)
    for organisation in directory.organisations:
        _check_group(organisation, directory, offers, reading)
    if len(directory.organisations) < len(plan.organisations):
        return  # the names used may be those that are still to be typed
    for name in _names_used(plan, reading):
        if not directory.find_all(name):
            _unknown(name, directory, offers, reading, f"đơn vị «{name}» chưa khai ở don_vi")


def _check_names_once(plan: Plan, reading: Reading) -> None:
    seen: dict[str, tuple[Text, Organisation]] = {}
    for organisation in plan.organisations:
        for spelling in filter(None, (organisation.name, *organisation.aliases)):
            first, holder = seen.setdefault(fold(spelling), (spelling, organisation))
            if first is not spelling:
                _declared_again(spelling, first, _needless(organisation, holder, spelling), reading)


def _declared_again(
    spelling: Text, first: Text, needless: Organisation | None, reading: Reading
) -> None:
    line = needless.name.span.line if needless is not None else 0
    reading.fault(
        spelling.span,
        "trung-ten",
        f"tên «{spelling}» đã khai ở dòng {first.span.line}; mỗi cách viết chỉ khai một lần"
        f"{f': xóa dòng {line}' if line else ''} (không cần khai lại chỉ vì hoa, thường hay dấu)",
        related=(Related(first.span, "chỗ thứ nhất"),),
        fix=_without_lines(needless, reading.source) if needless is not None else None,
    )


def _needless(
    organisation: Organisation, holder: Organisation, spelling: Text
) -> Organisation | None:
    """Return which of two organisations says nothing but a name that the other has, too: that of a
    spelling that is declared again, or the one declared before it; None where neither does.
    """
    if organisation is holder:
        return None
    for each in (organisation, holder):
        if set(each.places.keys) == {"ten"} and fold(each.name) == fold(spelling):
            return each
    return None


_QUESTION = "# có phải cùng là"
"""How the comment begins that an import puts above a name which may be another's: it is answered."""


def _without_lines(organisation: Organisation, source: SourceFile) -> Fix | None:
    """Return the edit that takes an organisation's line out, where nothing else stands in it."""
    span, lines = organisation.name.span, source.lines
    before, after = lines[span.line - 1][: span.column - 1], lines[span.end_line - 1]
    is_alone = "".join(before.split()).rstrip("\"'") == "-ten:"
    if span.line != span.end_line or not is_alone or after[span.end_column - 1 :].strip("\"' "):
        return None
    start = span.line
    while start > 1 and lines[start - 2].lstrip().startswith(_QUESTION):
        start -= 1
    if span.line < len(lines):
        return Fix(Span(start, 1, span.line + 1, 1), "")
    return Fix(Span(start, 1, span.line, len(after) + 1), "")


def _check_group(
    organisation: Organisation, directory: Directory, offers: Offers, reading: Reading
) -> None:
    if "gom" in organisation.places.keys and not organisation.members:
        reading.fault(
            organisation.places.key("gom"),
            "nhom-sai",
            f"nhóm «{organisation.name}» không gồm đơn vị nào; liệt kê các đơn vị, hoặc bỏ mục gom",
        )
    for name in organisation.members:
        member = directory.find(name)
        if member is None:
            _unknown(
                name,
                directory,
                offers,
                reading,
                f"nhóm «{organisation.name}» gồm «{name}», đơn vị này chưa khai ở don_vi",
            )
        elif member is organisation or _leads_back(member, organisation, directory):
            reading.fault(
                name.span,
                "nhom-sai",
                f"nhóm «{organisation.name}» gồm chính nó; bỏ tên này khỏi gom",
            )


def _leads_back(member: Organisation, group: Organisation, directory: Directory) -> bool:
    """Tell whether `group` stands somewhere among the members of `member`."""
    seen: set[str] = set()
    waiting = [member]
    while waiting:
        current = waiting.pop()
        if current.name in seen:
            continue
        seen.add(current.name)
        found = [directory.find(name) for name in current.members]
        if any(organisation is group for organisation in found):
            return True
        waiting.extend(organisation for organisation in found if organisation is not None)
    return False


def _names_used(plan: Plan, reading: Reading) -> Iterator[Text]:
    for duty in plan.solutions.duties:
        yield from duty.organisations
    unplaced = (record for record in reading.unplaced if isinstance(record, Activity))
    for activity in (*(activity for _, activity in plan.activities), *unplaced):
        yield from activity.partners
        if activity.lead is not None:
            yield activity.lead


def _unknown(name: Text, directory: Directory, offers: Offers, reading: Reading, what: str) -> None:
    meant = directory.find(offers.nearest(name) or "")
    guess = meant.name if meant is not None else None
    offer = f"có phải {guess}?" if guess else "khai thêm ở don_vi, hoặc sửa tên"
    reading.fault(name.span, "don-vi-la", f"{what}; {offer}", suggestion=guess)
