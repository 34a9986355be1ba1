"""A letterhead that a person has edited in Word or LibreOffice, made to fit the templates again.

Both programs rename what they save: a style keeps its name («Căn cứ») but gets a new identifier
made of the plain letters of it (`Cnc`), and styles not in use may be dropped. Of a style that is a
built-in one to Word (`heading 1`), Word keeps the Vietnamese name beside it and LibreOffice drops
it; in letterheads of lxplan's first version the Vietnamese one is the only name. The templates and
the geometry speak of our identifiers, so these are put back, and the page and the type sizes that
the person chose are read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from lxplan.named_tuple import NamedTuple
from lxplan.word.paragraph_styles import Style, rare_styles_of, styles_of
from lxplan.word.standards import TWIPS_PER_MM, TWIPS_PER_POINT, Page, Standard
from lxplan.word.styles_xml import paragraph_style, style_elements
from lxplan.word.text_widths import Font

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_STYLES = "word/styles.xml"
_STYLES_END = b"</w:styles>"
_DOCUMENT = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLE_PARTS = re.compile(
    r"word/(?:styles|document|header\d*|footer\d*|footnotes|endnotes|numbering)\.xml\Z"
)
_NAMING = re.compile(
    rb'(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link)\b[^>]*?w:val="|w:styleId=")([^"]*)(?=")'
)
_TABLE = re.compile(
    r'w:type="table" w:styleId="(?P<identifier>[^"]+)"><w:name w:val="(?P<name>[^"]+)"'
)
_SECTION = re.compile(r"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_TRACKED = re.compile(rb"<w:sectPrChange\b.*?</w:sectPrChange>", re.DOTALL)
"""The page as it was before an edit that Word has tracked."""

_MARGINS = ("top", "bottom", "left", "right", "header", "footer")
_OFF = frozenset({"0", "false", "off", "none"})


class OwnLetterhead(NamedTuple):
    """The parts of a person's letterhead under our identifiers; the standard with its page; its
    paragraph styles.
    """

    parts: dict[str, bytes]
    standard: Standard
    styles: dict[str, Style]


def adopt(parts: Mapping[str, bytes], standard: Standard) -> OwnLetterhead:
    """Return a person's letterhead so that the templates of `standard` fit it; what was edited
    stays.

    Raises KeyError or ValueError when it is no Word document.
    """
    theirs = _parsed(parts[_STYLES])
    if _STYLES_END not in parts[_STYLES]:
        raise ValueError("the styles part has no styles")
    taken = {_folded(_value(style, "name")) for style in theirs.iter(f"{_W}style")}
    ours = {
        _folded(name): (identifier, text) for name, identifier, text in _our_styles(standard, taken)
    }
    found = _identifiers(theirs, standard)
    renamed = {found[name]: identifier for name, (identifier, _) in ours.items() if name in found}
    rare = rare_styles_of(standard)  # which a document gets where its body needs them
    missing = "".join(
        text for name, (key, text) in ours.items() if name not in found and key not in rare
    )
    own = {
        name: _renamed(data, renamed) if _STYLE_PARTS.match(name) else data
        for name, data in parts.items()
    }
    own[_DOCUMENT] = _TRACKED.sub(b"", own[_DOCUMENT])
    own[_STYLES] = own[_STYLES].replace(_STYLES_END, missing.encode() + _STYLES_END)
    page = _page(own[_DOCUMENT].decode("utf-8"), standard.page)
    return OwnLetterhead(own, standard._replace(page=page), _read_styles(own[_STYLES], standard))


def _our_styles(standard: Standard, taken: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Return the names, the identifiers and the elements of our paragraph and table styles, but not
    of those that every document has.

    One whose built-in name is among the `taken`, which a letterhead has, goes by its Vietnamese
    name alone.
    """
    for text in style_elements(standard):
        table = _TABLE.search(text)
        if table is not None:
            yield table["name"], table["identifier"], text
    for style in {**styles_of(standard), **rare_styles_of(standard)}.values():
        own = style._replace(known_as="") if _folded(style.known_as) in taken else style
        yield style.name, style.identifier, paragraph_style(own, standard.font)


def _identifiers(theirs: Element, standard: Standard) -> dict[str, str]:
    """Return the identifiers of a letterhead's styles by every name that they may be ours by.

    A built-in style is ours by its built-in name alone only in a letterhead that has others of ours
    and none of the Vietnamese names that LibreOffice drops: else it is one that Word puts into any
    document.
    """
    first: dict[str, str] = {}
    second: dict[str, str] = {}
    for style in theirs.iter(f"{_W}style"):
        identifier = style.get(f"{_W}styleId", "")
        first[_folded(_value(style, "name"))] = identifier
        second |= {_folded(name): identifier for name in _value(style, "aliases").split(",")}
    rows = {_folded(style.name): style for style in styles_of(standard).values()}
    built_in = {name: _folded(style.known_as) for name, style in rows.items() if style.known_as}
    found = second | first
    if any(name in found for name in built_in) or not any(name in first for name in rows):
        return found
    return {name: first[known] for name, known in built_in.items() if known in first} | found


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _renamed(data: bytes, identifiers: Mapping[str, str]) -> bytes:
    """Put our identifiers back; whoever has one of ours under another name gets the one that became
    free.
    """
    changed: dict[str, str] = {old: new for old, new in identifiers.items() if old != new}
    changed |= {new: old for old, new in changed.items() if new not in changed}
    table: dict[bytes, bytes] = {old.encode(): new.encode() for old, new in changed.items()}
    return (
        _NAMING.sub(lambda match: match[1] + table.get(match[2], match[2]), data) if table else data
    )


def _page(document: str, usual: Page) -> Page:
    """Return the page of a document's last section, in millimetres; what it does not state is as
    usual.
    """
    sections = _SECTION.findall(document)
    if not sections:
        return usual
    size, margins = (_attributes(sections[-1], name) for name in ("pgSz", "pgMar"))
    stated = {
        "width": size.get("w"),
        "height": size.get("h"),
        **{side: margins.get(side) for side in _MARGINS},
    }
    page = usual._replace(
        **{side: abs(length) for side, length in stated.items() if length is not None}
    )
    return page._replace(left=page.left + margins.get("gutter", 0))


def _attributes(section: str, name: str) -> dict[str, float]:
    element = re.search(rf"<w:{name}\b[^>]*>", section)
    found = re.findall(r'w:(\w+)="(-?[\d.]+)"', element[0]) if element else []
    # Word counts whole twips; a tenth of a millimetre is what a person chooses.
    return {attribute: round(float(value) / TWIPS_PER_MM, 1) for attribute, value in found}


def _read_styles(data: bytes, standard: Standard) -> dict[str, Style]:
    """Return our paragraph styles with the type and the spacing that a letterhead gives them."""
    root = _parsed(data)
    known = {style.get(f"{_W}styleId", ""): style for style in root.iter(f"{_W}style")}
    defaults = root.find(f"{_W}docDefaults")
    rare = {name: style for name, style in rare_styles_of(standard).items() if name in known}
    return {
        identifier: _as_edited(
            style, [*_with_bases(known, identifier), *([] if defaults is None else [defaults])]
        )
        for identifier, style in (styles_of(standard) | rare).items()
    }


def _with_bases(known: Mapping[str, Element], identifier: str) -> Iterator[Element]:
    """Return a style and those it is based on, the nearest first."""
    seen: set[str] = set()
    while identifier in known and identifier not in seen:
        seen.add(identifier)
        yield known[identifier]
        identifier = _value(known[identifier], "basedOn")


def _as_edited(style: Style, sources: list[Element]) -> Style:
    def of(path: str, attribute: str = "val") -> str | None:
        for source in sources:
            element = source.find(f".//{_W}{path}")
            if element is not None and (
                attribute == "val" or element.get(f"{_W}{attribute}") is not None
            ):
                return element.get(f"{_W}{attribute}", "")
        return None

    def is_on(path: str) -> bool:
        return (of(path) if of(path) is not None else "off") not in _OFF

    def points(attribute: str, usual: float) -> float:
        value = of("spacing", attribute)
        return usual if value is None or not value.isdecimal() else int(value) / TWIPS_PER_POINT

    size = of("sz")
    font = Font(
        int(size) / 2 if size and size.isdecimal() else style.font.size, is_on("b"), is_on("i")
    )
    return style._replace(
        font=font, before=points("before", style.before), after=points("after", style.after)
    )


def _parsed(data: bytes) -> Element:
    from xml.etree import ElementTree

    try:
        return ElementTree.fromstring(data)  # noqa: S314 - the person's own file; expat limits what entities grow to
    except ElementTree.ParseError as error:
        raise ValueError("the styles part is not XML") from error


def _value(style: Element, name: str) -> str:
    element = style.find(f"{_W}{name}")
    return "" if element is None else element.get(f"{_W}val", "")
