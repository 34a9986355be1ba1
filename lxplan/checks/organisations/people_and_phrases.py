"""The check that no person and no phrase stands in the place of an organisation."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.kinds_of_names import is_person, lead_in
from lxplan.checks.shared.mentions import Mention
from lxplan.diagnostics import Severity
from lxplan.plan.directory import Directory
from lxplan.plan.names_apart import joined_parts
from lxplan.source import Text
from lxplan.vietnamese.organisation_words import PEOPLE, begins_with


@rule("khong-phai-don-vi", Severity.WARNING)
def organisations_not_people(subject: Subject) -> Iterator[Finding]:
    """Một người hoặc một cụm từ đứng ở chỗ của đơn vị.

    Vì sao: giấy mời và phiếu việc gửi cho đơn vị. Người dạy, báo cáo viên ghi ở nguoi_day; ở phoi_hop chỉ ghi tên
    đơn vị của họ, không ghi «Phối hợp với …».

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Phòng trừ sâu bệnh, phoi_hop: [Phòng Nông nghiệp], nguoi_day: Cán bộ Phòng Nông nghiệp}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Phòng trừ sâu bệnh, phoi_hop: [Cán bộ Phòng Nông nghiệp]}]}
    """
    directory = subject.directory
    for mention in subject.mentions:
        for start, end in joined_parts(mention.name, directory) or (mention.name.bounds,):
            name = mention.name[start:end]
            words = lead_in(name, directory)
            if words is not None:
                yield _phrase(mention.name, start, end, words, directory)
            elif is_person(name, directory):
                yield _person(mention, start, end, directory)


def _phrase(text: Text, start: int, end: int, words: str, directory: Directory) -> Finding:
    rest = text[start + len(words) : end].strip()
    known = directory.find_declared(rest)
    name = known.name if known else rest[:1].upper() + rest[1:]
    message = f"«{text[start:end]}» là một cụm từ, không phải tên đơn vị; chỉ ghi tên: {name}"
    return Finding(text.part(start, end), message, name)


def _person(mention: Mention, start: int, end: int, directory: Directory) -> Finding:
    name = mention.name[start:end]
    title = begins_with(name, PEOPLE) or ""
    body = name[len(title) :].lstrip(" .:0123456789")
    known = directory.find_declared(body) or directory.find_declared(name)
    official = known.name if known is not None and not is_person(known.name, directory) else None
    where = f"{mention.key} ghi đơn vị của người đó" + (f": {official}" if official else "")
    message = f"«{name}» là người, không phải đơn vị; chuyển xuống nguoi_day, ở {where}"
    return Finding(mention.name.part(start, end), message, official)
