"""The check that every name is an item of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.kinds_of_names import is_person
from lxplan.checks.shared.mentions import audiences_in
from lxplan.checks.shared.typed_lists import as_list, can_stand_unquoted
from lxplan.diagnostics import Severity
from lxplan.plan.directory import Directory
from lxplan.plan.names_apart import joined_audiences, joined_parts
from lxplan.source import Text


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
    for mention in subject.mentions:
        name = mention.name
        names = [name[start:end] for start, end in joined_parts(name, directory)]
        if names:
            yield _split(name, names, "đơn vị", directory)
    for text in audiences_in(subject.plan):
        found = () if directory.find(text) else joined_audiences(text)
        if found:
            yield _split(text, found, "đối tượng", directory)


def _split(text: Text, names: Sequence[str], what: str, directory: Directory) -> Finding:
    listed = as_list([official for name in names for official in _official(name, directory)])
    message = f"{len(names)} {what} gộp trong một mục; viết thành danh sách {listed}"
    return Finding(text.content_span, message, listed)


def _official(name: str, directory: Directory) -> Sequence[str]:
    """Return a name as it is declared; a group whose name is itself a list gives its members."""
    known = None if is_person(name, directory) else directory.find_declared(name)
    if known is None:
        return (name,)
    if can_stand_unquoted(known.name) or not known.members:
        return (known.name,)
    return known.members
