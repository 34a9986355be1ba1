"""Checks on how organisations are named: one name each, no person among them, one name to a dash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import normalize

from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.checks.organisations.name_uses import (
    Use,
    as_list,
    audiences,
    can_stand_unquoted,
    content,
    is_person,
    joined_audiences,
    joined_parts,
    lead_in,
    position_in,
    uses,
)
from lxplan.checks.organisations.undeclared_spellings import other_spellings
from lxplan.diagnostics import Severity
from lxplan.plan.directory import Directory
from lxplan.plan.model import Organisation
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.organisation_words import PEOPLE, begins_with


@rule("ten-khong-thong-nhat", Severity.WARNING)
def one_name_each(subject: Subject) -> Iterator[Finding]:
    """Một đơn vị được viết bằng nhiều tên khác nhau.

    Vì sao: người nhận kế hoạch không biết «Hội NCT» và «Hội Người cao tuổi xã» là một hay hai đơn vị, và khi lọc
    việc của một đơn vị thì sót. Tên đã khai ở ten_khac được đổi về tên chính thức bằng validate --fix; ở doi_tuong
    chỉ gợi ý. Kế hoạch không khai don_vi thì lấy cách viết dùng nhiều nhất làm chuẩn.

    Đúng:
        don_vi: [{ten: Hội Nông dân, ten_khac: [HND]}]
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn kỹ thuật, phoi_hop: [Hội Nông dân]}]}

    Sai:
        don_vi: [{ten: Hội Nông dân, ten_khac: [HND]}]
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn kỹ thuật, phoi_hop: [HND]}]}
    """
    directory = subject.directory
    if not directory.declared:
        yield from other_spellings(subject)
        return
    shared = _shared_spellings(directory)
    for use in uses(subject):
        official = _other_name_of(use.text, directory, shared)
        if (
            official is None
            or is_person(use.text, directory)
            or lead_in(use.text, directory)
            or _repeats(use, directory)
        ):
            continue
        yield _rename(use.text, official, certain=True)
    for text in audiences(subject):
        official = _other_name_of(text, directory, shared)
        if official is not None:
            yield _rename(text, official, certain=False)


def _other_name_of(text: Text, directory: Directory, shared: frozenset[str]) -> Organisation | None:
    """Return the organisation that a text names otherwise than it is declared, and by a spelling of its own."""
    known = directory.find(text)
    if known is None or text.strip() == known.name or fold(text) in shared:
        return None
    # Letters that differ only in how they are composed look alike; to mend them is another rule's.
    return known if normalize("NFC", text.strip()) != normalize("NFC", known.name) else None


def _shared_spellings(directory: Directory) -> frozenset[str]:
    """Return the folded spellings that two organisations declare and none has for its name, which is a fault already."""
    owners: dict[str, Organisation] = {}
    every = ((fold(alias), organisation) for organisation in directory.organisations for alias in organisation.aliases)
    shared = {alias for alias, organisation in every if owners.setdefault(alias, organisation) is not organisation}
    return frozenset(shared.difference(fold(organisation.name) for organisation in directory.organisations))


def _rename(text: Text, official: Organisation, *, certain: bool) -> Finding:
    name = official.name
    message = f"«{text.strip()}» là cách viết khác của «{name}»; dùng một tên thống nhất"
    safe = can_stand_unquoted(name)
    suggestion = name if safe or not official.members else as_list(official.members)
    one_line = "\n" not in text
    return Finding(text.part(*content(text)), message, suggestion, name if certain and safe and one_line else None)


def _repeats(use: Use, directory: Directory) -> bool:
    """Tell whether the same organisation stands before in the row: that mistake is another rule's."""
    known = directory.find(use.text)
    before = use.row[: position_in(use)]
    return known is not None and any(directory.find(name) is known for name in before)


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
    for use in uses(subject):
        parts = joined_parts(use.text, directory) or (content(use.text),)
        for start, end in parts:
            name = use.text[start:end]
            words = lead_in(name, directory)
            if words is not None:
                yield _phrase(use.text, start, end, words, directory)
            elif is_person(name, directory):
                yield _person(use, start, end, directory)


def _phrase(text: Text, start: int, end: int, words: str, directory: Directory) -> Finding:
    rest = text[start + len(words) : end].strip()
    known = _declared(rest, directory)
    name = known.name if known else rest[:1].upper() + rest[1:]
    return Finding(
        text.part(start, end), f"«{text[start:end]}» là một cụm từ, không phải tên đơn vị; chỉ ghi tên: {name}", name
    )


def _person(use: Use, start: int, end: int, directory: Directory) -> Finding:
    name = use.text[start:end]
    title = begins_with(name, PEOPLE) or ""
    known = _declared(name[len(title) :].lstrip(" .:0123456789"), directory) or _declared(name, directory)
    official = known.name if known is not None and not is_person(known.name, directory) else None
    where = f"{use.key} ghi đơn vị của người đó" + (f": {official}" if official else "")
    return Finding(
        use.text.part(start, end), f"«{name}» là người, không phải đơn vị; chuyển xuống nguoi_day, ở {where}", official
    )


def _declared(name: str, directory: Directory) -> Organisation | None:
    return directory.find(name) if directory.declared else None


@rule("ten-ghep", Severity.WARNING)
def one_name_to_an_item(subject: Subject) -> Iterator[Finding]:
    """Nhiều tên gộp trong một mục bằng dấu phẩy, gạch ngang hoặc xuống dòng.

    Vì sao: mỗi tên là một mục thì mới tra được việc của từng đơn vị, in được giấy mời cho từng nơi, và đếm đúng.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: An toàn giao thông, phoi_hop: [Trường THCS, Công an xã]}]}

    Sai:
        ke_hoach_thang:
          10/2018:
            - noi_dung: An toàn giao thông
              phoi_hop: Trường THCS, Công an xã
    """
    directory = subject.directory
    for use in uses(subject):
        parts = joined_parts(use.text, directory)
        if parts:
            yield _split(use.text, [use.text[start:end] for start, end in parts], "đơn vị", directory)
    for text in audiences(subject):
        found = () if directory.find(text) else joined_audiences(text)
        if found:
            yield _split(text, found, "đối tượng", directory)


def _split(text: Text, names: Sequence[str], what: str, directory: Directory) -> Finding:
    listed = as_list([official for name in names for official in _official(name, directory)])
    return Finding(
        text.part(*content(text)), f"{len(names)} {what} gộp trong một mục; viết thành danh sách {listed}", listed
    )


def _official(name: str, directory: Directory) -> Sequence[str]:
    """Return a name as it is declared; a group whose name is itself a list gives its members."""
    known = None if is_person(name, directory) else _declared(name, directory)
    if known is None:
        return (name,)
    return (known.name,) if can_stand_unquoted(known.name) or not known.members else known.members


NAMES: tuple[Rule, ...] = (one_name_each, organisations_not_people, one_name_to_an_item)
