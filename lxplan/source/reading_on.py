"""All slips of syntax of a text in one reading: each is mended, and what follows is read."""

from __future__ import annotations

from collections.abc import Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.source.composing import compose
from lxplan.source.edits import Edit, before_edits, edited
from lxplan.source.syntax_fault import Fault
from lxplan.source.yaml_nodes import Node

_MOST_ROUNDS = 20
"""How many slips of one file are shown at once."""

_OUT_OF_LINE = "thut-le-sai"
_AND_CHECK_AGAIN = "; phần sau chưa đọc được, sửa xong kiểm tra lại"


class ReadOn(NamedTuple):
    """A text that was mended to be read: its nodes (None when it could not be read to its end), and
    its faults at their places before it was mended.
    """

    text: str
    root: Node | None
    faults: tuple[Fault, ...]
    rounds: tuple[Sequence[Edit], ...]

    def before(self, offset: int) -> int:
        """Return where a character of the mended text stands in the text as it was typed."""
        for edits in reversed(self.rounds):
            offset = before_edits(offset, edits)
        return offset


def read_on(text: str, edits: Sequence[Edit] = ()) -> ReadOn:
    """Read a text with the sorted `edits` made, mending what cannot be read."""
    state = ReadOn(edited(text, edits), None, (), (edits,))
    last = -1
    for _ in range(_MOST_ROUNDS):
        composed = compose(state.text)
        fault = composed.fault
        if fault is None:
            return state._replace(root=composed.root)
        start = state.before(fault.start)
        if start <= last:  # the mend before this was none
            return _given_up(state)
        placed = fault._replace(
            start=start,
            end=max(state.before(fault.end), start),
            mend=_placed(fault.mend, state),
        )
        if not _goes_on(text, state.faults, placed):
            state = state._replace(faults=(*state.faults, placed))
        if fault.mend is None:
            return _given_up(state)
        last = _end_of_line(text, start)
        state = state._replace(
            text=edited(state.text, [fault.mend]), rounds=(*state.rounds, [fault.mend])
        )
    return _given_up(state)


def _goes_on(text: str, before: Sequence[Fault], fault: Fault) -> bool:
    """Tell whether a line out of line only follows one above it that is so as far."""
    if not before or fault.rule != _OUT_OF_LINE or before[-1].rule != _OUT_OF_LINE:
        return False
    above, line = (_line_of(text, each.start) for each in (before[-1], fault))
    between = text[text.find("\n", before[-1].start) : line[0]].strip()
    return line[1] == above[1] and not between


def _line_of(text: str, offset: int) -> tuple[int, int]:
    """Return where a line begins (0-based offset), and its indent."""
    start = text.rfind("\n", 0, offset) + 1
    return start, offset - start


def _placed(mend: Edit | None, state: ReadOn) -> Edit | None:
    if mend is None:
        return None
    return mend._replace(start=state.before(mend.start), end=state.before(mend.end))


def _end_of_line(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _given_up(state: ReadOn) -> ReadOn:
    *others, last = state.faults
    more = "" if "phần sau" in last.message else _AND_CHECK_AGAIN
    said = last._replace(message=last.message + more, is_certain=False)
    return state._replace(root=None, faults=(*others, said))
