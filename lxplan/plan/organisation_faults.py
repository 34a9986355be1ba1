"""The faults of organisations: every name that the plan uses is declared, once, and no group holds
itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.diagnostics import Related
from lxplan.plan.directory import Directory
from lxplan.plan.fault_notes import Reading
from lxplan.plan.model import Organisation, Plan
from lxplan.plan.schedule import Activity
from lxplan.source import Text
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
    seen: dict[str, Text] = {}
    for organisation in plan.organisations:
        for spelling in filter(None, (organisation.name, *organisation.aliases)):
            first = seen.setdefault(fold(spelling), spelling)
            if first is spelling:
                continue
            span = first.span
            reading.fault(
                spelling.span,
                "trung-ten",
                f"tên «{spelling}» đã khai ở dòng {span.line}; mỗi cách viết chỉ khai một lần (không cần khai lại chỉ vì hoa, thường hay dấu)",
                related=(Related(span, "chỗ thứ nhất"),),
            )


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
