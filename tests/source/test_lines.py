"""Lines, whatever ends them."""

from __future__ import annotations

import pytest

from lxplan.source.lines import Lines


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_know_their_offset_indent_and_neighbours(line_end: str) -> None:
    text = line_end.join(["a:", "", "  # nhắc", "  b: c  ", ""])
    lines = Lines(text)
    line = lines.at(text.index("b"))
    assert (line.number, line.text, line.indent) == (3, "  b: c  ", 2)
    assert text[line.start : line.content_end] == "  b: c"
    above = lines.before(line)
    assert above is not None
    assert above.text == "a:"
    assert lines.before(above) is None
