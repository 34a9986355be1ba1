"""What a person did wrong on a line that libyaml cannot read: colons, dashes, indents."""

from __future__ import annotations

import re

from lxplan.named_tuple import NamedTuple
from lxplan.source.lines import Line, Lines
from lxplan.source.syntax_fault import Fault, in_quotes, opens_in_quotes_of_prose

_KEY = re.compile(r"\s*(?:- +)*(?P<key>[\w ./-]+?)\s*:(?=\s|$)")
_GLUED_COLON = re.compile(r"\s*(?:- +)*(?P<key>[a-z_]+)(?P<colon>:)(?=[^\s/])")
_GLUED_DASH = re.compile(r"\s*(?P<dash>-)(?=[^\s-])")
_WRONG_DASH = re.compile(r"\s*(?P<dash>[–—−•*+])(?P<gap>\s)")
CLOSING_QUOTES = ("”", "“", "’", "‘", "»", '"')
_ENTRY = re.compile(r"\s*(?:- |[a-z_]+:(?:\s|$))")
_STARTS_WITH_DASH = re.compile(r"\s*-")
_NUMBERS = re.compile(r"\d+/\d+\Z")
UNQUOTED = "đặt cả câu trong dấu nháy kép"


class Trouble(NamedTuple):
    """Where libyaml stopped: the lines, the offsets of its complaint and of what it was reading."""

    lines: Lines
    at: int
    context: int

    @property
    def line(self) -> Line:
        return self.lines.at(self.at)

    def sign(self, offset: int) -> str:
        line = self.lines.at(offset)
        return line.text[offset - line.start : offset - line.start + 1]


def colon_in_value(trouble: Trouble) -> Fault:
    """A colon where none can be: in a sentence, after a glued key, on a wrongly indented line."""
    line = trouble.line
    key = _KEY.match(line.text)
    above = trouble.lines.before(line)
    if key is not None and line.start + key.end() - 1 >= trouble.at and above is not None:
        wrong_dash = _WRONG_DASH.match(line.text)
        if wrong_dash:
            return dash_of_another_kind(line, wrong_dash)
        glued = _GLUED_COLON.match(above.text)
        if glued:
            return space_after_colon(above, glued)
        if line.indent > above.indent:
            return bad_indent(trouble)
        if not _KEY.match(above.text):
            return missing_colon(above)
    value = key.end() if key else line.indent
    value += len(line.text[value:]) - len(line.text[value:].lstrip())
    return to_be_quoted(trouble.lines, line, value)


def to_be_quoted(lines: Lines, line: Line, value: int) -> Fault:
    """A sentence with a colon, from the character `value` (0-based) of the line on, not in quotes;
    it may go on in lines below that are indented.
    """
    start, end = line.start + value, line.content_end
    key = _KEY.match(line.text)
    level = key.start("key") if key and key.start("key") < value else line.indent
    last = _end_of_sentence(lines, line, level)
    words = "\n".join(each.text for each in lines.all[line.number : last.number + 1])[
        value:
    ].rstrip()
    if opens_in_quotes_of_prose(words):
        message = f'dấu {words[0]} là nháy cong, không phải dấu nháy của tệp; gõ lại bằng nháy thẳng " ở hai đầu câu'
        inner = words[1:-1] if words[-1] in CLOSING_QUOTES else words
        fault = Fault("cu-phap", message, start, end)
        return fault.mended(start, last.content_end, in_quotes(inner), is_certain=inner != words)
    fault = Fault("cu-phap", f"câu có dấu hai chấm thì phải {UNQUOTED}", start, end)
    is_certain = " #" not in words and '"' not in words
    return fault.mended(start, last.content_end, in_quotes(words), is_certain=is_certain)


def _end_of_sentence(lines: Lines, line: Line, level: int) -> Line:
    """Return the last of the lines below that go on with a line's value: deeper than `level`, and no
    entries.
    """
    last = line
    for below in lines.all[line.number + 1 :]:
        if below.indent <= level or not below.says_something or _ENTRY.match(below.text):
            break
        last = below
    return last


def dash_of_another_kind(line: Line, dash: re.Match[str]) -> Fault:
    """A sign that looks like the dash of an entry; `dash` names it, and `gap`, the blanks after
    it.
    """
    start = line.start + dash.start("dash")
    sign = dash["dash"]
    shown = f"ký hiệu của Word (U+{ord(sign):04X})" if "\ue000" <= sign <= "\uf8ff" else f"«{sign}»"
    message = f"gạch đầu dòng phải là dấu trừ «-», không phải {shown}"
    fault = Fault("cu-phap", message, start, start + len(dash["dash"]))
    return fault.mended(start, line.start + dash.end("gap"), "- ", is_certain=True)


def space_after_colon(line: Line, glued: re.Match[str]) -> Fault:
    """A `colon` right after which, without a blank, comes the value of a `key`."""
    colon = line.start + glued.start("colon")
    message = f"thiếu dấu cách sau dấu hai chấm; viết {glued['key']}: rồi mới đến giá trị"
    fault = Fault("cu-phap", message, colon, colon + 1)
    return fault.mended(colon, colon + 1, ": ", is_certain=True)


def space_after_dash(line: Line, dash: re.Match[str]) -> Fault:
    """A `dash` right after which, without a blank, comes an entry."""
    first = line.start + dash.start("dash")
    message = "thiếu dấu cách sau gạch đầu dòng; viết «- » rồi mới đến nội dung"
    fault = Fault("cu-phap", message, first, first + 1)
    return fault.mended(first, first + 1, "- ", is_certain=True)


def bad_indent(trouble: Trouble) -> Fault:
    """A line that is indented otherwise than those of its level."""
    above = trouble.lines.before(trouble.line)
    if above is not None and _GLUED_DASH.match(above.text):
        return missing_colon(above)
    line = _month_at_the_margin(trouble) or trouble.line
    level = _nearest_level(trouble.lines, line)
    why = _why_out_of_line(line, above) or out_of_line_by(line.indent, level)
    start = line.start + line.indent
    fault = Fault("thut-le-sai", why, start, line.content_end)
    return fault if level is None else fault.mended(line.start, start, " " * level)


def out_of_line_by(indent: int, wanted: int | None) -> str:
    """Say that a line stands at `indent` blanks, and at how many it is `wanted`, if that is
    known.
    """
    if wanted is None:
        return "dòng này lùi vào không thẳng với các dòng cùng cấp; thêm hoặc bớt dấu cách đầu dòng cho thẳng"
    return f"dòng này lùi {indent} dấu cách, không thẳng với các dòng cùng cấp; có phải {wanted} dấu cách?"


def _why_out_of_line(line: Line, above: Line | None) -> str | None:
    if above is None:
        return None
    number, starts_with_dash = above.number + 1, re.match(r" *- ", line.text) is not None
    if starts_with_dash and line.indent == above.indent and not _STARTS_WITH_DASH.match(above.text):
        return f"gạch đầu dòng này không thuộc mục nào; thêm dòng tên mục còn thiếu (như don_vi:) dưới dòng {number}, hoặc sửa khoảng lùi"
    if line.indent > above.indent and re.search(r":\s+[^\s#|>]", above.text):
        return f"dòng này lùi sâu hơn dòng {number}, mà dòng {number} đã có giá trị; bớt dấu cách đầu dòng cho thẳng, hoặc thêm dòng tên mục còn thiếu ở giữa"
    return None


def _nearest_level(lines: Lines, line: Line) -> int | None:
    """Return the one indent, of those that lines above begin their entries with, that is nearest to
    a line's own; None when two are.
    """
    levels: set[int] = set()
    above = lines.before(line)
    while above is not None and line.number - above.number < _LINES_ABOUT:
        entry = re.match(r" *((?:- +)*)", above.text)
        levels |= {above.indent, above.indent + len(entry[1]) if entry else above.indent}
        above = lines.before(above)
    distances = sorted((abs(level - line.indent), level) for level in levels - {line.indent})
    if not distances or (len(distances) > 1 and distances[0][0] == distances[1][0]):
        return None
    return distances[0][1]


_LINES_ABOUT = 30
"""How many lines above tell the levels that a line may stand at."""


def _month_at_the_margin(trouble: Trouble) -> Line | None:
    """Return a month further left than that where libyaml stopped: it is the one out of line."""
    key = _KEY.match(trouble.line.text)
    if key is None or not _NUMBERS.match(key["key"]):
        return None
    line = trouble.lines.before(trouble.line)
    while line is not None:
        other = _KEY.match(line.text)
        if line.indent < trouble.line.indent:
            return line if other is not None and _NUMBERS.match(other["key"]) else None
        line = trouble.lines.before(line)
    return None


def missing_colon(line: Line) -> Fault:
    """A line without a colon after its key, or without a blank after a dash or a colon."""
    dash = _GLUED_DASH.match(line.text)
    if dash:
        return space_after_dash(line, dash)
    glued = _GLUED_COLON.match(line.text)
    if glued:
        return space_after_colon(line, glued)
    message = "dòng này thiếu dấu hai chấm sau tên mục, hoặc thiếu gạch đầu dòng"
    return Fault("cu-phap", message, line.start + line.indent, line.content_end)


def no_key(trouble: Trouble) -> Fault:
    """Wrong indent, a glued dash, or words after a closing quote."""
    line = trouble.line
    wrong_dash = _WRONG_DASH.match(line.text)
    if wrong_dash:
        return dash_of_another_kind(line, wrong_dash)
    if _GLUED_DASH.match(line.text):
        return missing_colon(line)
    if line.text[: trouble.at - line.start].strip(" -"):
        end = max(line.content_end, trouble.at + 1)
        message = (
            "sau dấu nháy đóng còn chữ thừa; đưa cả câu vào trong nháy, nháy bên trong viết là “ ”"
        )
        fault = Fault("cu-phap", message, trouble.at, end)
        quote = re.search(r"(?<=[\s])[\"']", line.text)
        if quote is None or " #" in line.text[quote.end() :]:
            return fault
        start, words = line.start + quote.start(), line.text[quote.start() :].rstrip()
        return fault.mended(start, start + len(words), in_quotes(words))
    return bad_indent(trouble)
