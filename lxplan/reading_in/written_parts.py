"""The written sections of a document: points, quarters, targets, duties, and text as on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxplan.drafting.draft import Entry, Group, Item, Items, OnPaper, Words
from lxplan.reading_in.blocks import Block, Line, Table
from lxplan.reading_in.left_over import missing, said
from lxplan.reading_in.names_typed import is_organisation, together
from lxplan.reading_in.typed_numbers import (
    as_sub_heading,
    is_strong,
    is_titled,
    numbered,
    on_paper,
    point,
)
from lxplan.vietnamese.quarters import quarters_in

_ADVANTAGES = ("thuan loi", "nhung thuan loi", "ve thuan loi", "mat thuan loi")
_DIFFICULTIES = ("kho khan", "nhung kho khan", "ve kho khan", "mat kho khan", "kho khan han che")
SITUATIONS = (("thuan_loi", _ADVANTAGES), ("kho_khan", _DIFFICULTIES))
_USUAL_SITUATIONS = ("thuan loi", "kho khan")
_DUTY = r"(?P<who>[^:]{2,120}?)\s*:\s+(?P<what>\S.*)\Z"
_LONGEST_NAME = 90


def points_of(lines: Sequence[Line]) -> tuple[str, ...] | None:
    """Return the points of lines that are all `- …`; None where some are not."""
    found = [point(line.text) for line in lines]
    if not lines or any(each is None or each[0] != 1 for each in found):
        return None
    return tuple(each[1] for each in found if each is not None)


def prose_of(blocks: Sequence[Block]) -> tuple[str, ...] | OnPaper:
    """Return paragraphs as a list where nothing but words stands in them, else text as on paper."""
    lines = tuple(_paper_lines(blocks))
    texts = [block.text for block in blocks if isinstance(block, Line)]
    is_plain = len(texts) == len(blocks) and not any(
        point(text) or numbered(text) or text.startswith(("|", "[")) for text in texts
    )
    return tuple(texts) if is_plain else OnPaper(lines)


def _paper_lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Line):
            yield on_paper(block.text)
            continue
        width = max(sum(cell is not None for cell in row) for row in block.rows)
        for row in block.rows:
            cells = [cell for cell in row if cell is not None]
            texts = [" ".join(cell.text.split()).replace("|", "/") for cell in cells]
            texts += [""] * (width - len(texts))
            if any(texts):
                yield f"| {' | '.join(texts)} |"


def points_entry(key: str, lines: Sequence[Line], above: tuple[str, ...]) -> Entry:
    """Return a key that holds points, with the sentence that leads into them."""
    lead = [line.text for line in lines[:1] if point(line.text) is None and len(lines) > 1]
    rest = lines[len(lead) :]
    points: Words = points_of(rest)
    if points is None:
        points, lead = prose_of(lines), []
        if not isinstance(points, OnPaper):
            points = OnPaper(points)
    if not lead:
        return Entry(key, points, above)
    return Entry(key, Group((Entry("dan_nhap", lead[0]), Entry("muc", points))), above)


def situation_of(text: str) -> str | None:
    """Return the key of a sub-heading that says advantages or difficulties; None for others."""
    return next((key for key, titles in SITUATIONS if is_titled(text, *titles)), None)


def purpose_of(blocks: Sequence[Block]) -> list[Entry] | None:
    """Return the keys of the section of purposes, with what stands in it by custom; None where it
    does not fit them.
    """
    starts = [
        at for at, block in enumerate(blocks) if isinstance(block, Line) and _is_custom(block.text)
    ]
    ends = [*starts[1:], len(blocks)][: len(starts)]
    keys = [
        situation_of(block.text) or ""
        for block in (blocks[at] for at in starts)
        if isinstance(block, Line)
    ]
    if keys != sorted(set(keys), reverse=True):
        return None
    entries: list[Entry] = []
    first = blocks[: starts[0]] if starts else blocks
    if first:
        entries.append(Entry("muc_dich", prose_of(first)))
    for key, start, end in zip(keys, starts, ends, strict=True):
        heading, *lines = blocks[start:end]
        if (
            not lines
            or any(isinstance(line, Table) for line in lines)
            or not isinstance(heading, Line)
        ):
            return None
        entries.append(
            points_entry(key, [line for line in lines if isinstance(line, Line)], (heading.text,))
        )
    return entries


def _is_custom(text: str) -> bool:
    return text.startswith("*") and is_titled(text, *_USUAL_SITUATIONS)


def parted(
    blocks: Sequence[Block], is_heading: Sequence[bool]
) -> list[tuple[Line, tuple[str, ...]]] | None:
    """Return sub-headings with the points below each; None where other lines stand between."""
    found: list[tuple[Line, list[Line]]] = []
    for block, heads in zip(blocks, is_heading, strict=True):
        if isinstance(block, Table):
            return None
        if heads:
            found.append((block, []))
        elif not found:
            return None
        else:
            found[-1][1].append(block)
    parts = [(heading, points_of(lines)) for heading, lines in found]
    if not parts or any(points is None for _, points in parts):
        return None
    return [(heading, points) for heading, points in parts if points is not None]


def quarters_entry(blocks: Sequence[Block]) -> Entry | None:
    """Return the tasks of quarters; None where the section holds something else."""
    heads = [isinstance(block, Line) and _names_quarters(block.text) for block in blocks]
    parts = parted(blocks, heads)
    if parts is None:
        return None
    items = [
        Item(Group((Entry("quy", _words(heading.text)), Entry("viec", points))))
        for heading, points in parts
    ]
    return Entry("nhiem_vu_quy", Items(tuple(items)))


def _names_quarters(text: str) -> bool:
    return point(text) is None and len(text) < 60 and bool(quarters_in(text))


def _words(text: str) -> str:
    return as_sub_heading(text) or text


def targets_entry(blocks: Sequence[Block]) -> Entry | None:
    """Return the targets by field; None where the section holds something else."""
    heads = [
        isinstance(block, Line) and numbered(block.text) is not None and point(block.text) is None
        for block in blocks
    ]
    parts = parted(blocks, heads)
    if parts is None:
        return None
    items = [
        Item(Group((Entry("linh_vuc", _words(heading.text)), Entry("muc", points))))
        for heading, points in parts
    ]
    return Entry("chi_tieu", Items(tuple(items)))


def solutions_entry(blocks: Sequence[Block]) -> Entry | None:
    """Return the solutions: points of the centre, then `+ Organisation: duty`; None where the
    section holds something else.
    """
    lines = [block for block in blocks if isinstance(block, Line)]
    if len(lines) < len(blocks) or not lines:
        return None
    first = next((at for at, line in enumerate(lines) if _duty(line.text)), len(lines))
    general = points_of(lines[:first]) if first else ()
    duties = [_duty(line.text) for line in lines[first:]]
    if general is None or None in duties:
        return None
    items = []
    for line, duty in zip(lines[first:], filter(None, duties), strict=True):
        held = Group((Entry("don_vi", _one_or_more(duty[0])), Entry("nhiem_vu", duty[1])))
        items.append(Item(held, tuple(missing([line], " ".join(said(held))))))
    entries = [Entry("chung", general)] if general else []
    entries += [Entry("phan_cong", Items(tuple(items)))] if items else []
    return Entry("giai_phap", Group(tuple(entries)))


def _duty(text: str) -> tuple[tuple[str, ...], str] | None:
    found = point(text)
    match = re.match(_DUTY, found[1]) if found and found[0] == 2 else None
    if match is None or len(match["who"]) > _LONGEST_NAME or not is_organisation(match["who"]):
        return None
    return together(match["who"]), match["what"]


def _one_or_more(names: tuple[str, ...]) -> str | tuple[str, ...]:
    return names if len(names) > 1 else names[0]


def own_text(blocks: Sequence[Block], taken: set[str]) -> tuple[Words, list[Entry]]:
    """Return the text of a section of the plan's own, and the keys of sections that are placed in
    it: `2. Thuận lợi` over points is `[thuan_loi]`.
    """
    text: list[Block] = []
    entries: list[Entry] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        text.append(block)
        at += 1
        key = situation_of(block.text) if isinstance(block, Line) and numbered(block.text) else None
        if key is None or key in taken:
            continue
        end = at
        end += end < len(blocks) and _leads(blocks[end])
        while end < len(blocks) and _is_point(blocks[end]):
            end += 1
        lines = [line for line in blocks[at:end] if isinstance(line, Line)]
        below = blocks[end] if end < len(blocks) else None
        is_whole = below is None or _begins_another(below)
        entry = points_entry(key, lines, ()) if is_whole and lines else None
        if entry is not None and _is_list(entry.value):
            taken.add(key)
            entries.append(entry)
            text.append(Line(f"[{key}]"))
            at = end
    return prose_of(text) if not entries else OnPaper(tuple(_paper_lines(text))), entries


def _begins_another(block: Block) -> bool:
    """Tell whether a block is no more of what stands above it: a table, a heading of any kind."""
    if isinstance(block, Table):
        return True
    return numbered(block.text) is not None or block.text.startswith("*") or is_strong(block)


def _is_list(value: Words) -> bool:
    """Tell whether points are a list, with a lead-in or without."""
    held = value.entries[-1].value if isinstance(value, Group) else value
    return isinstance(held, tuple) and not isinstance(held, OnPaper)


def _leads(block: Block) -> bool:
    return isinstance(block, Line) and block.text.endswith(":") and numbered(block.text) is None


def _is_point(block: Block) -> bool:
    return isinstance(block, Line) and point(block.text) is not None
