"""One organisation under several spellings, in a plan that declares none: names that are one once brought to one form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, Subject
from lxplan.checks.organisations.name_uses import content, is_person, joined_parts, lead_in, uses
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.organisation_words import one_form

_LEVELS = (" xa", " huyen", " phuong")


def other_spellings(subject: Subject) -> Iterator[Finding]:
    """Return a finding for every name that is the minority spelling of another."""
    names = [use.text for use in uses(subject) if _is_single(use.text, subject)]
    forms = {one_form(fold(name)) for name in names}
    groups: dict[str, list[Text]] = {}
    for name in names:
        groups.setdefault(_without_level(one_form(fold(name)), forms), []).append(name)
    for group in groups.values():
        yield from _minorities(group)


def _is_single(text: Text, subject: Subject) -> bool:
    directory = subject.directory
    return not (is_person(text, directory) or lead_in(text, directory) or joined_parts(text, directory))


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
            message = f"«{text.strip()}» và «{chosen}» có vẻ là một đơn vị; dùng một tên thống nhất, và khai cách viết khác ở don_vi"
            yield Finding(text.part(*content(text)), message, chosen)
