"""Which sections the paper has, in order, and where each stands: as `bo_cuc` says, or the usual
six.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lxplan.diagnostics import Related, Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.declaration import worked_out_once
from lxplan.plan.layout import SECTION_KEYS, Section
from lxplan.plan.model import Plan
from lxplan.plan.paper_text import PlacedSection
from lxplan.plan.prose import blocks_in
from lxplan.source import Text

_USUAL = ("muc_dich", "nhiem_vu_quy", "chi_tieu", "giai_phap", "ke_hoach_thang", "de_xuat")
_UNDER_PURPOSE = ("thuan_loi", "kho_khan")
"""Sections that stand within `muc_dich` unless they are placed elsewhere."""


class WrongPlace(NamedTuple):
    """A section placed twice: where, a Vietnamese sentence, and the first place."""

    span: Span
    message: str
    related: tuple[Related, ...] = ()


class Arrangement(NamedTuple):
    """The sections of a paper.

    `sections` are those printed, in order. `hosts` says for every section that is printed, by its
    key, in which of them (an index) it stands; `within_purpose` are those that stand in `muc_dich`.
    `unknown` are keys placed within a text that are no section, `wrong` sections placed twice,
    `unplaced` the keys that the plan fills and its layout leaves out.
    """

    sections: tuple[Section, ...]
    hosts: Mapping[str, int]
    within_purpose: tuple[str, ...]
    unplaced: tuple[str, ...]
    unknown: tuple[Text, ...]
    wrong: tuple[WrongPlace, ...]


def contents_of(plan: Plan, section: Section) -> object:
    """Return what a section prints, but for those that stand in it."""
    if section.is_own:
        return section.words, section.points
    return _contents(plan)[section.name or ""]


def _contents(plan: Plan) -> dict[str, object]:
    """Return what the file holds for each known section; nothing where it has no words for it."""
    return {
        "muc_dich": plan.purpose,
        "thuan_loi": plan.advantages if plan.advantages.points or plan.advantages.lead_in else (),
        "kho_khan": plan.difficulties
        if plan.difficulties.points or plan.difficulties.lead_in
        else (),
        "nhiem_vu_quy": plan.quarters,
        "chi_tieu": plan.targets,
        "giai_phap": plan.solutions if plan.solutions.general or plan.solutions.duties else (),
        "ke_hoach_thang": plan.schedule or "ke_hoach_thang" in plan.places.values,
        "de_xuat": plan.proposals,
    }


@worked_out_once
def arrange(plan: Plan) -> Arrangement:
    """Return the sections of a plan's paper, and what is wrong with the way they are placed."""
    contents = _contents(plan)
    inside = {key: tuple(_placed_in(content)) for key, content in contents.items()}
    layout = plan.layout.sections or _usual_layout(inside)
    placing = _Placing(plan, inside)
    for section in layout:
        placing.put(section)
    unplaced = tuple(key for key in SECTION_KEYS if contents[key] and placing.lacks(key))
    for key in unplaced:
        if placing.lacks(key):
            placing.put(Section(name=key))
    within = tuple(key for key in _UNDER_PURPOSE if contents[key] and key not in placing.spans)
    printed = [section for section in placing.sections if _is_printed(section, contents, within)]
    hosts = {
        key: index
        for index, section in enumerate(printed)
        for key in placing.keys_in(section)
        if key
    }
    hosts = {
        key: index for key, index in hosts.items() if contents.get(key, True) or key == "muc_dich"
    }
    if "muc_dich" in hosts:
        hosts |= dict.fromkeys(within, hosts["muc_dich"])
    return Arrangement(
        tuple(printed), hosts, within, unplaced, tuple(placing.unknown), tuple(placing.wrong)
    )


def _usual_layout(inside: Mapping[str, Iterable[Text]]) -> tuple[Section, ...]:
    elsewhere = {str(key) for placed in inside.values() for key in placed}
    return tuple(Section(name=key) for key in _USUAL if key not in elsewhere)


def _is_printed(section: Section, contents: Mapping[str, object], within: tuple[str, ...]) -> bool:
    if section.is_own:
        return True
    return bool(contents[section.name or ""] or (section.name == "muc_dich" and within))


def _placed_in(content: object) -> Iterator[Text]:
    for texts in blocks_in(content):
        yield from (block.key for block in texts.paper.blocks if isinstance(block, PlacedSection))


class _Placing:
    """The sections placed so far."""

    def __init__(self, plan: Plan, known: Mapping[str, Iterable[Text]]) -> None:
        """`known` are the keys placed in the text of each known section."""
        self._known = known
        self._own = {section.name for section in plan.layout.sections if section.is_own}
        self._inside: dict[int, list[str]] = {}
        self.spans: dict[str, Span | None] = {}
        self.sections: list[Section] = []
        self.unknown: list[Text] = []
        self.wrong: list[WrongPlace] = []

    def lacks(self, key: str) -> bool:
        """Tell whether a section stands neither at a place of its own nor in the one that it stands
        in by custom.
        """
        return key not in self.spans and not (key in _UNDER_PURPOSE and "muc_dich" in self.spans)

    def keys_in(self, section: Section) -> tuple[str, ...]:
        """Return the key of a section and those of the sections placed in its text."""
        return section.name or "", *self._inside.get(id(section), ())

    def put(self, section: Section) -> None:
        """Put a section at the end, with those that its text places."""
        if section.name and not self._mark(section.name, _span_of(section)):
            return
        self.sections.append(section)
        placed = (
            _placed_in((section.words, section.points))
            if section.is_own
            else self._known[section.name or ""]
        )
        self._inside[id(section)] = list(self._put_inside(placed))

    def _put_inside(self, placed: Iterable[Text]) -> Iterator[str]:
        for key in placed:
            if key not in SECTION_KEYS and key not in self._own:
                self.unknown.append(key)
            elif self._mark(str(key), key.span):
                yield str(key)
                yield from self._put_inside(self._known.get(key, ()))

    def _mark(self, key: str, span: Span | None) -> bool:
        """Note where a section stands; False where it already has a place."""
        if key not in self.spans:
            self.spans[key] = span
            return True
        first = self.spans[key]
        where = f" ở dòng {first.line}" if first else ""
        related = (Related(first, "chỗ thứ nhất"),) if first else ()
        if span is not None:
            self.wrong.append(
                WrongPlace(span, f"phần {key} đã đặt{where}; chỉ giữ một chỗ", related)
            )
        return False


def _span_of(section: Section) -> Span | None:
    places = section.places
    if "khoa" in places.values:
        return places.value("khoa")
    return places.whole.span if places.whole else None
