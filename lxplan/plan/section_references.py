"""The sections of the printed plan, and how the plan's own words refer to one without typing its
number.

`phần ke_hoach_thang` is the word «phần» (or «mục») and the key that the section comes from. The
paper prints the number that its template gives the section, so that the sentence stays right when a
section is added or left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from lxplan.diagnostics import Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.model import Plan
from lxplan.plan.sections import Arrangement
from lxplan.plan.texts import texts_of_plan
from lxplan.vietnamese.folding import Offers

SECTIONS: Mapping[str, str] = {
    "muc_dich": "mục đích, yêu cầu",
    "nhiem_vu_quy": "nhiệm vụ từng quý",
    "chi_tieu": "chỉ tiêu cần đạt",
    "giai_phap": "các giải pháp thực hiện",
    "ke_hoach_thang": "kế hoạch từng tháng",
    "de_xuat": "đề xuất, kiến nghị",
}
"""The usual sections by the key each comes from, in the order of the paper, with the words that
name it in a sentence."""

NAMES: Mapping[str, str] = {**SECTIONS, "thuan_loi": "thuận lợi", "kho_khan": "khó khăn"}
"""Every section that a plan file may hold under a key, with the words that name it."""

_KEY = "[a-z]+(?:_[a-z]+)+"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A reference, and a key in it: compiled when a text first has an underscore, which few plans
    do.

    A key stands alone: it is no part of an address (ke_hoach@…) or of a file's name. The words are
    spelt out because a pattern that begins with letters is looked for three times as fast as one
    that folds them.
    """
    joined = rf"(?: |, | và | hoặc | đến )\b{_KEY}(?![\w@/-]|\.\w)"
    return re.compile(rf"(?:phần|Phần|mục|Mục)((?:{joined})+)"), re.compile(_KEY)


def references(text: str) -> Iterator[tuple[int, int]]:
    """Return where a text refers to sections by their keys, known or not: the start and end of each
    key.
    """
    if "_" not in text:
        return
    reference, key = _patterns()
    for match in reference.finditer(text):
        if not text[max(0, match.start() - 1) : match.start()].isalnum():
            yield from (found.span() for found in key.finditer(text, *match.span(1)))


def with_numbers(text: str, numbers: Mapping[str, str]) -> str:
    """Return a text with each reference as the section's number in `numbers`, or its name in words
    without one.
    """
    parts: list[str] = []
    position = 0
    for start, end in references(text):
        key = text[start:end]
        parts += (text[position:start], numbers.get(key) or NAMES.get(key, key))
        position = end
    return "".join((*parts, text[position:]))


class WrongReference(NamedTuple):
    """A reference to a section that the paper does not have: its place, a Vietnamese sentence, the
    key to type.
    """

    span: Span
    message: str
    suggestion: str | None = None


def wrong_references(plan: Plan, arrangement: Arrangement) -> Iterator[WrongReference]:
    """Return the references to sections that are unknown, or that the plan leaves empty."""
    own = tuple(section.name for section in plan.layout.sections if section.is_own and section.name)
    offers = Offers((*NAMES, *own))
    for placed in arrangement.unknown:
        yield WrongReference(placed.span, *_mistake(str(placed), own, offers))
    for text in (keyed.text for keyed in texts_of_plan(plan) if "_" in keyed.text):
        for start, end in references(text):
            key = text[start:end]
            if key not in arrangement.hosts:
                yield WrongReference(text.part(start, end), *_mistake(key, own, offers))


def _mistake(key: str, own: tuple[str, ...], offers: Offers) -> tuple[str, str | None]:
    if key in NAMES:
        return (
            f"phần {key} để trống nên không in và không có số; điền {key}, hoặc bỏ chỗ nhắc đến phần này",
            None,
        )
    guess = offers.nearest(key)
    known = ", ".join((*SECTIONS, *own))
    return f"không có phần {key}; " + (
        f"có phải {guess}?" if guess else f"các phần: {known}"
    ), guess
