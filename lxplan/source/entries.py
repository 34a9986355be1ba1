"""The entries of a file as its lines show them, whether or not it can be read: key, level, what
stands above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.named_tuple import NamedTuple
from lxplan.source.lines import Line, Lines
from lxplan.source.look_alikes import structural

_KEYED = re.compile(
    r" *(?P<dash>(?:- +)*)(?P<key>[a-z_]+|[0-9]{1,2}/[0-9]{4})\s*:(?P<value>\s.*|$)"
)
SCHEDULE = "ke_hoach_thang"


class Above(NamedTuple):
    """An entry below which another stands: where its key begins (0-based column), the key, and the
    key below which it stands itself; "" is the plan.
    """

    level: int
    key: str
    parent: str


class Entry(NamedTuple):
    """A line that begins with a key: the column of the key (0-based), the key, what stands above it
    and further left, outermost first.

    A month counts as the schedule that it belongs to.
    """

    line: Line
    level: int
    key: str
    has_dash: bool
    is_month: bool
    is_heading: bool
    above: tuple[Above, ...]

    @property
    def parent(self) -> str:
        """The key below which the entry stands, "" at the margin."""
        return self.above[-1].key if self.above else ""


def entries(lines: Lines) -> Iterator[Entry]:
    """Return the entries of a file in their order."""
    opened: list[Entry] = []
    for line in structural(lines):
        keyed = _KEYED.match(line.text)
        if keyed is None:
            continue
        level, key, has_dash = keyed.start("key"), keyed["key"], bool(keyed["dash"])
        while opened and _is_over(opened[-1], level, line.indent if has_dash else None):
            opened.pop()
        is_month = key[0].isdigit()
        is_heading = not re.sub(r"\s#.*", "", keyed["value"]).strip()
        above = tuple(Above(each.level, each.key, each.parent) for each in opened)
        name = SCHEDULE if is_month else key
        entry = Entry(line, level, name, has_dash, is_month, is_heading, above)
        yield entry
        opened.append(entry)


def _is_over(above: Entry, level: int, dash: int | None) -> bool:
    """Tell whether an entry ends before one whose key stands at a level, and its `dash` at another:
    a dash may stand right below the heading of its list.
    """
    if above.level >= level:
        return True
    return dash is not None and (
        above.level > dash or (above.level == dash and not above.is_heading)
    )
