"""libyaml's complaints, in Vietnamese and at the place where a person must type."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from yaml.error import MarkedYAMLError

from lxplan.source.lines import Line, Lines
from lxplan.source.quotes import unclosed_quote
from lxplan.source.syntax_fault import Fault

_KEY = re.compile(r"\s*(?:- +)*(?P<key>[\w ./-]+?)\s*:(?=\s|$)")
_GLUED_COLON = re.compile(r"\s*(?:- +)*(?P<key>[a-z_]+)(?P<colon>:)(?=[^\s/])")
_GLUED_DASH = re.compile(r"\s*(?P<dash>-)(?=[^\s-])")
_WRONG_DASH = re.compile(r"\s*(?P<dash>[–—−•*+])\s")
_CURLY_QUOTES = ("“", "”", "‘", "’", "«")
_NUMBERS = re.compile(r"\d+/\d+\Z")

_UNQUOTED = "đặt cả câu trong dấu nháy kép"
_TAB = "đầu dòng lùi bằng phím Tab; xóa đi, thay bằng dấu cách cho thẳng với các dòng cùng cấp"


class _Trouble(NamedTuple):
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


def explain(text: str, error: MarkedYAMLError) -> Fault:
    """Return the fault behind libyaml's `error` in `text`."""
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(text)) if mark else 0
    context = error.context_mark.index if error.context_mark else at
    trouble = _Trouble(Lines(text), at, context)
    tab = _tab_in_indent(trouble.line)
    if tab is not None:
        return tab
    if "expected" in problem or "end of stream" in problem:
        quote = unclosed_quote(trouble.lines, at)
        if quote is not None:
            return _open_quote(trouble._replace(context=quote))
    for fragment, explanation in _EXPLANATIONS:
        if fragment in f"{problem} {error.context or ''}":
            return explanation(trouble)
    return Fault(
        "cu-phap", "dòng này không đúng cú pháp YAML; xem lại dấu hai chấm, gạch đầu dòng và khoảng lùi", at, at + 1
    )


def _tab_in_indent(line: Line) -> Fault | None:
    tab = line.text.find("\t")
    if tab < 0 or line.text[:tab].strip(" -"):
        return None
    end = tab + len(line.text[tab:]) - len(line.text[tab:].lstrip("\t"))
    return Fault("dau-tab", _TAB, line.start + tab, line.start + end)


def _open_quote(trouble: _Trouble) -> Fault:
    mark = trouble.sign(trouble.context)
    message = f"dấu nháy {mark} mở ở đây không có dấu đóng; thêm {mark} ở cuối câu"
    return Fault("thieu-dau-nhay", message, trouble.context, trouble.context + 1)


def _bad_character(trouble: _Trouble) -> Fault:
    sign, at = trouble.sign(trouble.at), trouble.at
    if sign == "\t":
        return Fault("dau-tab", _TAB, at, at + 1)
    return Fault("cu-phap", f"giá trị không được bắt đầu bằng dấu {sign}; {_UNQUOTED}", at, at + 1)


def _colon_in_value(trouble: _Trouble) -> Fault:
    """A colon where none can be: in a sentence, after a glued key, on a wrongly indented line."""
    line = trouble.line
    key = _KEY.match(line.text)
    above = trouble.lines.before(line)
    if key is not None and line.start + key.end() - 1 >= trouble.at and above is not None:
        wrong_dash = _WRONG_DASH.match(line.text)
        if wrong_dash:
            return _dash_of_another_kind(line, wrong_dash)
        glued = _GLUED_COLON.match(above.text)
        if glued:
            return _space_after_colon(above, glued)
        if line.indent > above.indent:
            return _bad_indent(trouble)
        if not _KEY.match(above.text):
            return _missing_colon(above)
    value = key.end() if key else line.indent
    value += len(line.text[value:]) - len(line.text[value:].lstrip())
    if line.text[value : value + 1] in _CURLY_QUOTES:
        message = (
            f'dấu {line.text[value]} là nháy cong, YAML không coi là dấu nháy; gõ lại bằng nháy thẳng " ở hai đầu câu'
        )
        return Fault("cu-phap", message, line.start + value, line.content_end)
    return Fault("cu-phap", f"câu có dấu hai chấm thì phải {_UNQUOTED}", line.start + value, line.content_end)


def _dash_of_another_kind(line: Line, dash: re.Match[str]) -> Fault:
    start = line.start + dash.start("dash")
    return Fault("cu-phap", f"gạch đầu dòng phải là dấu trừ «-», không phải «{dash['dash']}»", start, start + 1)


def _space_after_colon(line: Line, glued: re.Match[str]) -> Fault:
    colon = line.start + glued.start("colon")
    message = f"thiếu dấu cách sau dấu hai chấm; viết {glued['key']}: rồi mới đến giá trị"
    return Fault("cu-phap", message, colon, colon + 1)


def _bad_indent(trouble: _Trouble) -> Fault:
    above = trouble.lines.before(trouble.line)
    if above is not None and _GLUED_DASH.match(above.text):
        return _missing_colon(above)
    line = _month_at_the_margin(trouble) or trouble.line
    return Fault(
        "thut-le-sai",
        "dòng này lùi vào không thẳng với các dòng cùng cấp; thêm hoặc bớt dấu cách đầu dòng cho thẳng",
        line.start + line.indent,
        line.content_end,
    )


def _month_at_the_margin(trouble: _Trouble) -> Line | None:
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


def _missing_colon(line: Line) -> Fault:
    dash = _GLUED_DASH.match(line.text)
    if dash:
        first = line.start + dash.start("dash")
        return Fault("cu-phap", "thiếu dấu cách sau gạch đầu dòng; viết «- » rồi mới đến nội dung", first, first + 1)
    glued = _GLUED_COLON.match(line.text)
    if glued:
        return _space_after_colon(line, glued)
    message = "dòng này thiếu dấu hai chấm sau tên khóa (hoặc thiếu gạch đầu dòng)"
    return Fault("cu-phap", message, line.start + line.indent, line.content_end)


def _no_key(trouble: _Trouble) -> Fault:
    """Wrong indent, a glued dash, or words after a closing quote."""
    line = trouble.line
    wrong_dash = _WRONG_DASH.match(line.text)
    if wrong_dash:
        return _dash_of_another_kind(line, wrong_dash)
    if _GLUED_DASH.match(line.text):
        return _missing_colon(line)
    if line.text[: trouble.at - line.start].strip(" -"):
        end = max(line.content_end, trouble.at + 1)
        message = "sau dấu nháy đóng còn chữ thừa; đưa cả câu vào trong nháy, nháy bên trong viết là “ ”"
        return Fault("cu-phap", message, trouble.at, end)
    return _bad_indent(trouble)


def _no_colon(trouble: _Trouble) -> Fault:
    return _missing_colon(trouble.lines.at(trouble.context))


def _open_bracket(trouble: _Trouble) -> Fault:
    opening, context = trouble.sign(trouble.context), trouble.context
    closing = "}" if opening == "{" else "]"
    message = (
        f"dấu {opening} mở ở đây không có dấu đóng, hoặc giữa các mục thiếu dấu phẩy; thêm {closing} hoặc dấu phẩy"
    )
    return Fault("thieu-ngoac", message, context, context + 1)


def _says(message: str, length: int = 1) -> Callable[[_Trouble], Fault]:
    return lambda trouble: Fault("cu-phap", message, trouble.at, trouble.at + length)


def _says_of_context(message: str) -> Callable[[_Trouble], Fault]:
    return lambda trouble: Fault("cu-phap", message, trouble.context, trouble.context + 1)


def _sign_at_start(signs: str) -> Callable[[_Trouble], Fault]:
    return _says_of_context(f"dấu {signs} ở đầu giá trị có nghĩa riêng trong YAML; {_UNQUOTED}")


# Fragments of libyaml's words, the more particular first.
_EXPLANATIONS: tuple[tuple[str, Callable[[_Trouble], Fault]], ...] = (
    ("tab character", _bad_character),
    ("cannot start any token", _bad_character),
    ("mapping values are not allowed", _colon_in_value),
    ("mapping keys are not allowed", _sign_at_start("?")),
    (
        "block sequence entries",
        _says(f"gạch đầu dòng phải ở dòng riêng, dưới tên khóa; nếu là câu chữ thì {_UNQUOTED}"),
    ),
    ("could not find expected ':'", _no_colon),
    ("expected ',' or", _open_bracket),
    ("a tag", _sign_at_start("!")),
    ("did not find expected key", _no_key),
    ("did not find expected '-' indicator", _no_key),
    ("did not find expected <document start>", _no_key),
    ("end of stream", _open_quote),
    ("escape", _says_of_context("trong nháy kép, dấu \\ có nghĩa riêng; dùng nháy đơn '…' hoặc viết \\\\")),
    ("hexdecimal", _says_of_context("trong nháy kép, dấu \\ có nghĩa riêng; dùng nháy đơn '…' hoặc viết \\\\")),
    ("undefined alias", _says(f"dấu * ở đầu giá trị có nghĩa riêng trong YAML; {_UNQUOTED}")),
    ("second occurrence", _says("tên sau dấu & này đã đặt ở trên; đổi tên khác, hoặc viết thẳng nội dung")),
    ("alphabetic or numeric", _sign_at_start("& hoặc *")),
    ("comment or line break", _sign_at_start("> hoặc |")),
    ("another document", _says("mỗi tệp chỉ chứa một kế hoạch; bỏ dòng --- này và phần sau nó", 3)),
    ("directive", _sign_at_start("%")),
    ("node content", _says(f"ở đây thiếu giá trị, hoặc thừa dấu; nếu là câu chữ thì {_UNQUOTED}")),
)
