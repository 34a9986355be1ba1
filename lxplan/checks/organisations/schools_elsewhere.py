"""The check that the schools a plan names are its own commune's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.places_named import is_guest, may_be_from_elsewhere
from lxplan.diagnostics import Severity
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.schools import (
    SchoolMention,
    kinds_with_name,
    name_of_school,
    named_as,
    parts_of_kind,
    schools_in,
)

_HEAD_KEYS = frozenset({"dan_nhap", "ket", "muc_dich", "trich_yeu", "can_cu"})
"""Keys that speak of the school whose plan it is, and of no other."""
_WHOSE = frozenset({"dan_nhap", "ket", "trich_yeu"})
"""Keys that say whose plan it is."""
_ITSELF = r"(?:^|[.;:]\s|\n)[-+\s]*$|(?<!\w)(?:của|[Cc]hi bộ|[Bb]an [Gg]iám hiệu|BGH|[Cc]ông đoàn|[Cc]hi đoàn|[Ll]iên đội|[Hh]ội đồng) $"
"""Words right before a school that is the plan's own."""


@rule("truong-noi-khac", Severity.WARNING)
def own_schools(subject: Subject) -> Iterator[Finding]:
    """Tên một trường khác, khi trường cùng cấp của xã đã khai ở don_vi theo tên xã, hoặc khi kế hoạch là của một trường.

    Vì sao: thường là chép kế hoạch của xã khác mà quên thay tên trường. Trường đến giao lưu, tham quan không bị nhắc; có
    thật trường ấy trong xã thì khai thêm ở don_vi.

    Đúng:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Tân Lập}
        don_vi: [{ten: Trường Tiểu học Tân Lập}]
        muc_dich: Mở lớp ở Trường Tiểu học Tân Lập

    Sai:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Tân Lập}
        don_vi: [{ten: Trường Tiểu học Tân Lập}]
        muc_dich: Mở lớp ở Trường Tiểu học Hòa Lộc
    """
    yield from _other_than_issuer(subject)
    if not subject.directory.declared or not _has_a_school_of_its_name(subject):
        return
    declared = [
        school
        for each in subject.directory.organisations
        for name in (each.name, *each.aliases)
        for school in schools_in(name)
    ]
    ours = {school.kind: school for school in declared if _bears_own_name(school, subject)}
    known = {(school.kind, fold(school.name)) for school in declared}
    for keyed in subject.printed_texts:
        if may_be_from_elsewhere(keyed):
            continue
        for school in schools_in(keyed.text):
            own = ours.get(school.kind)
            is_ours = (school.kind, fold(school.name)) in known or _bears_own_name(school, subject)
            if own is None or is_ours or is_guest(keyed.text, school.start, school.end):
                continue
            written = keyed.text[school.start : school.end]
            message = f"«{written}» không có trong don_vi, trường của xã là «{own.name}»; sửa, nếu chép từ kế hoạch khác"
            yield Finding(keyed.text.part(school.start, school.end), message)


def _other_than_issuer(subject: Subject) -> Iterator[Finding]:
    """Find a school of the issuer's kind by another name where a school's plan speaks of itself."""
    issuer = subject.plan.centre.name or ""
    own = name_of_school(issuer[max(0, issuer.find("Trường ")) :])  # also «Công đoàn Trường …»
    if own is None:
        return
    kind, name = own
    declared = _declared_as(kind, subject)
    yield from _of_another_kind(kind, name, subject)
    for keyed in subject.printed_texts:
        if keyed.path[0] == "trung_tam" or kind not in keyed.text:
            continue
        for start, end, other in named_as(kind, keyed.text):
            before = keyed.text[:start]
            itself = keyed.path[-1] in _HEAD_KEYS or re.search(_ITSELF, before) is not None
            is_same = any(_is_one(other, each) for each in (name, *declared))
            if itself and not is_same and not is_guest(keyed.text, start, end):
                message = f"«{keyed.text[start:end]}» không phải trường lập kế hoạch («{kind} {name}»); sửa, nếu chép từ trường khác"
                yield Finding(keyed.text.part(start, end), message)


def _of_another_kind(kind: str, name: str, subject: Subject) -> Iterator[Finding]:
    """Find a school of the issuer's name but of another kind where a plan says whose it is: `Trường THCS Phú Lạc` in the
    lead-in of `Trường Tiểu học Phú Lạc`.
    """
    own = parts_of_kind(kind)
    for keyed in subject.printed_texts:
        if keyed.path[-1] in _WHOSE and name in keyed.text:
            for start, end, other in kinds_with_name(name, keyed.text):
                if not (
                    other <= own or own <= other
                ):  # «Trường THCS Cô Ba» is short for «Trường PTDTBT THCS Cô Ba»
                    written = keyed.text[start:end]
                    message = f"«{written}» không phải trường lập kế hoạch («{kind} {name}»); sửa, nếu chép từ trường khác"
                    yield Finding(keyed.text.part(start, end), message)


def _declared_as(kind: str, subject: Subject) -> list[str]:
    """Return the names of the schools of a kind that a plan declares as partners."""
    names = (
        [each.name for each in subject.directory.organisations]
        if subject.directory.declared
        else []
    )
    return [school for name in names for _, _, school in named_as(kind, name)]


def _is_one(one: str, other: str) -> bool:
    """Tell whether two names are one school's, one of them perhaps shortened or read on into what follows."""
    shorter, longer = sorted((fold(one), fold(other)), key=len)
    return longer.startswith(shorter)


def _has_a_school_of_its_name(subject: Subject) -> bool:
    """Tell without a pattern whether a school with a name of its own is declared: most plans have none."""
    own = fold(subject.plan.centre.name or "").split()[-1:]
    return any(
        name.startswith("Trường ") and own[0] in fold(name).split()
        for each in subject.directory.organisations
        for name in (each.name, *each.aliases)
        if own
    )


def _bears_own_name(school: SchoolMention, subject: Subject) -> bool:
    """Tell whether a school is called as the centre's commune is."""
    name = f" {fold(school.name)} "
    own = fold(subject.plan.centre.name or "")
    return len(name.split()) > 1 and any(
        own.endswith(f" {' '.join(name.split()[:count])}")
        for count in range(2, len(name.split()) + 1)
    )
