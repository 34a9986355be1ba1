"""The sections of a document: known ones under their keys, others as they stand, in the order of the
paper.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lxplan.drafting.draft import Entry, Group, Item, Items, Words
from lxplan.named_tuple import NamedTuple
from lxplan.plan.layout import LEVELS
from lxplan.reading_in.blocks import Block, Line, Table
from lxplan.reading_in.proper_case import Cases
from lxplan.reading_in.typed_numbers import numbered, top_headings
from lxplan.reading_in.written_parts import (
    SITUATIONS,
    own_text,
    points_entry,
    points_of,
    prose_of,
    purpose_of,
    quarters_entry,
    solutions_entry,
    targets_entry,
)
from lxplan.vietnamese.folding import fold

SCHEDULE = Line("[ke_hoach_thang]")
"""What stands in the place of the tables of the schedule, once they are read."""

USUAL = ("muc_dich", "nhiem_vu_quy", "chi_tieu", "giai_phap", "ke_hoach_thang", "de_xuat")
"""The sections that a plan has without a layout, in their order."""

_TITLES: Mapping[str, tuple[str, ...]] = {
    "muc_dich": ("muc dich yeu cau",),
    "nhiem_vu_quy": ("ke hoach hoat dong trong ", "ke hoach hoat dong "),
    "chi_tieu": ("chi tieu can dat trong ",),
    "giai_phap": ("cac giai phap thuc hien",),
    "ke_hoach_thang": ("ke hoach tung thang",),
    "de_xuat": ("de xuat kien nghi",),
}
"""The titles that the program prints, folded; one that ends with a space goes on with the
period."""

_LIKE = (
    ("muc_dich", "muc dich"),
    ("giai_phap", "giai phap"),
    ("chi_tieu", "chi tieu"),
    ("de_xuat", "de xuat"),
    ("de_xuat", "kien nghi"),
    ("nhiem_vu_quy", ""),
)
"""Words in the titles of known sections; quarters are known by what they hold."""


class Section(NamedTuple):
    """A section of the document: its heading, the words of the title, and what stands in it."""

    heading: Line
    title: str
    blocks: tuple[Block, ...]


class Sections(NamedTuple):
    """The keys of all sections, `bo_cuc` among them where it is needed; `number` is how many there
    are.
    """

    entries: tuple[Entry, ...]
    number: int


def parted(blocks: Sequence[Block]) -> tuple[str, list[Block], list[Section]]:
    """Return the kind of the outermost numbers, the blocks before the first section, and the
    sections.
    """
    places = [at for at, block in enumerate(blocks) if isinstance(block, Line)]
    lines = [block for block in blocks if isinstance(block, Line)]
    kind, found = top_headings(lines, is_title)
    starts = [places[at] for at in found]
    ends = [*starts[1:], len(blocks)][: len(starts)]
    before = list(blocks[: starts[0]]) if starts else list(blocks)
    sections = []
    for start, end, title in zip(starts, ends, found.values(), strict=True):
        heading = blocks[start]
        assert isinstance(heading, Line)
        sections.append(_section(heading, title.strip(" :"), blocks[start + 1 : end]))
    return kind, before, sections


def _section(heading: Line, title: str, blocks: Sequence[Block]) -> Section:
    """Return a section; below a number that stands alone (`Phần I`) the next line is its title."""
    first = blocks[0] if blocks else None
    if title or not isinstance(first, Line):
        return Section(heading, title, tuple(blocks))
    whole = heading._replace(text=f"{heading.text} {first.text}")
    return Section(whole, first.text.strip(" :"), tuple(blocks[1:]))


def sections_of(kind: str, sections: Sequence[Section], cases: Cases) -> Sections:
    """Return the keys of sections numbered by `kind` (empty: not numbered)."""
    entries: list[Entry] = []
    items: list[Item] = []
    taken: set[str] = set()
    is_usual = kind in ("", "I")
    for section in sections:
        known = _known(section, taken)
        if known is None:
            item, placed = _own(section, taken, cases)
            items.append(item)
            entries += placed
            is_usual = False
            continue
        name, held = known
        taken |= {name, *(entry.key for entry in held)}
        title = "" if _is_usual_title(name, section.title) else cases.sentence(section.title)
        is_usual = is_usual and not title
        items.append(Item(Group((Entry(name, title),))) if title else Item(name))
        entries += _with_heading(held, section.heading.text)
    order = [str(item.value) for item in items if isinstance(item.value, str)]
    if not (is_usual and order == sorted(order, key=_usual_place)):
        numbering = [Entry("danh_so", _numbering(kind, sections))] if kind not in ("", "I") else []
        layout = Group((*numbering, Entry("phan", Items(tuple(items)))))
        entries.append(Entry("bo_cuc", layout))
    return Sections(tuple(entries), len(sections))


def _usual_place(name: str) -> int:
    return USUAL.index(name) if name in USUAL else -1


def _with_heading(entries: Sequence[Entry], heading: str) -> list[Entry]:
    first, *others = entries
    return [first._replace(above=(heading, *first.above)), *others]


def _is_usual_title(name: str, title: str) -> bool:
    folded = fold(title)
    return any(
        folded == usual or (usual.endswith(" ") and folded.startswith(usual))
        for usual in _TITLES.get(name, ())
    )


def is_title(text: str) -> bool:
    """Tell whether a line is the whole title of a known section, as the program prints it."""
    return any(fold(text.strip(" :")) in titles for titles in _TITLES.values())


def _known(section: Section, taken: set[str]) -> tuple[str, list[Entry]] | None:
    """Return the key of a section that the plan file has one for, with the keys it fills."""
    if section.blocks == (SCHEDULE,) and "ke_hoach_thang" not in taken:
        return "ke_hoach_thang", [Entry("ke_hoach_thang")]
    folded = fold(section.title)
    for key, titles in SITUATIONS:
        if folded in titles and key not in taken and _all_lines(section.blocks):
            lines = [block for block in section.blocks if isinstance(block, Line)]
            return key, [points_entry(key, lines, ())]
    if not section.blocks or SCHEDULE in section.blocks:
        return None
    for name, words in _LIKE:
        if words in folded and name not in taken:
            held = _READERS[name](section.blocks)
            if held and not {entry.key for entry in held} & taken:
                return name, held
    return None


def _all_lines(blocks: Sequence[Block]) -> bool:
    return bool(blocks) and not any(isinstance(block, Table) for block in blocks)


def _single(entry: Entry | None) -> list[Entry] | None:
    return None if entry is None else [entry]


def _proposals(blocks: Sequence[Block]) -> list[Entry] | None:
    lines = [block for block in blocks if isinstance(block, Line)]
    points = points_of(lines) if len(lines) == len(blocks) else None
    return [Entry("de_xuat", prose_of(blocks) if points is None else points)]


_READERS: Mapping[str, Callable[[Sequence[Block]], list[Entry] | None]] = {
    "muc_dich": purpose_of,
    "nhiem_vu_quy": lambda blocks: _single(quarters_entry(blocks)),
    "chi_tieu": lambda blocks: _single(targets_entry(blocks)),
    "giai_phap": lambda blocks: _single(solutions_entry(blocks)),
    "de_xuat": _proposals,
}


def _own(section: Section, taken: set[str], cases: Cases) -> tuple[Item, list[Entry]]:
    entries = [Entry("tieu_de", cases.sentence(section.title) or section.heading.text)]
    words: Words
    words, placed = own_text(section.blocks, taken)
    if section.blocks:
        entries.append(Entry("noi_dung", words))
    return Item(Group(tuple(entries))), placed


def _numbering(kind: str, sections: Sequence[Section]) -> str:
    """Return how the levels are numbered: the outermost kind, then those met below it in order."""
    met: list[str] = [kind]
    for section in sections:
        for block in section.blocks:
            label = numbered(block.text) if isinstance(block, Line) else None
            found = label.readings[0][0] if label else ""
            if found in LEVELS and found not in met and found != "a":
                met.append(found)
    return "-".join(met)
