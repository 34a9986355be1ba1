"""The check that an organisation is written under one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from unicodedata import normalize

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.kinds_of_names import is_person, lead_in
from lxplan.checks.shared.mentions import Mention, audiences_in
from lxplan.checks.shared.typed_lists import as_list, can_stand_unquoted
from lxplan.diagnostics import Severity
from lxplan.plan.directory import Directory
from lxplan.plan.model import Organisation
from lxplan.plan.names_apart import joined_parts
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.organisation_words import one_form

_LEVELS = (" xa", " huyen", " phuong")


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
        yield from _other_spellings(subject)
        return
    shared = _shared_spellings(directory)
    for mention in subject.mentions:
        official = _other_name_of(mention.name, directory, shared)
        if official is None or _repeats(mention, directory):
            continue
        if _is_plain(mention.name, directory):
            yield _rename(mention.name, official, certain=True)
    for text in audiences_in(subject.plan):
        official = _other_name_of(text, directory, shared)
        if official is not None:
            yield _rename(text, official, certain=False)


def _is_plain(name: str, directory: Directory) -> bool:
    """Tell whether a name is neither a person's nor a phrase."""
    return not is_person(name, directory) and lead_in(name, directory) is None


def _other_name_of(text: Text, directory: Directory, shared: frozenset[str]) -> Organisation | None:
    """Return the organisation that a text names, otherwise than declared, by its own spelling."""
    known = directory.find(text)
    if known is None or text.strip() == known.name or fold(text) in shared:
        return None
    # Letters that differ only in how they are composed look alike; to mend them is another rule's.
    return known if normalize("NFC", text.strip()) != normalize("NFC", known.name) else None


def _shared_spellings(directory: Directory) -> frozenset[str]:
    """Return the folded spellings that two declare and none has for its name: a fault already."""
    owners: dict[str, Organisation] = {}
    shared: set[str] = set()
    for organisation in directory.organisations:
        for alias in map(fold, organisation.aliases):
            if owners.setdefault(alias, organisation) is not organisation:
                shared.add(alias)
    return frozenset(shared.difference(fold(each.name) for each in directory.organisations))


def _rename(text: Text, official: Organisation, *, certain: bool) -> Finding:
    name = official.name
    message = f"«{text.strip()}» là cách viết khác của «{name}»; dùng một tên thống nhất"
    safe = can_stand_unquoted(name)
    suggestion = name if safe or not official.members else as_list(official.members)
    sure = certain and safe and "\n" not in text
    return Finding(text.content_span, message, suggestion, name if sure else None)


def _repeats(mention: Mention, directory: Directory) -> bool:
    """Tell whether the same organisation stands before in the row: another rule's affair."""
    known = directory.find(mention.name)
    before = mention.row[: mention.position]
    return known is not None and any(directory.find(name) is known for name in before)


def _other_spellings(subject: Subject) -> Iterator[Finding]:
    """Return a finding for every name that is the minority spelling of another."""
    directory = subject.directory
    names = [each.name for each in subject.mentions if _is_single(each.name, directory)]
    forms = {one_form(fold(name)) for name in names}
    groups: dict[str, list[Text]] = {}
    for name in names:
        groups.setdefault(_without_level(one_form(fold(name)), forms), []).append(name)
    for group in groups.values():
        yield from _minorities(group)


def _is_single(name: str, directory: Directory) -> bool:
    return _is_plain(name, directory) and not joined_parts(name, directory)


def _without_level(form: str, forms: set[str]) -> str:
    """Drop `xã` or `huyện` at the end when the bare name stands too, and with no other level."""
    for level in _LEVELS:
        bare = form.removesuffix(level)
        if bare != form and bare in forms and sum(bare + each in forms for each in _LEVELS) == 1:
            return bare
    return form


def _minorities(group: list[Text]) -> Iterator[Finding]:
    counts = Counter(text.strip().rstrip(".") for text in group)
    if len(counts) < 2:
        return
    chosen = max(counts, key=lambda name: counts[name])
    for text in group:
        if text.strip().rstrip(".") != chosen:
            message = (
                f"«{text.strip()}» và «{chosen}» có vẻ là một đơn vị; "
                "dùng một tên thống nhất, và khai cách viết khác ở don_vi"
            )
            yield Finding(text.content_span, message, chosen)
