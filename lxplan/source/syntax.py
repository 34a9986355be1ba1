"""libyaml's complaints, in Vietnamese and at the place where a person must type."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from yaml.error import MarkedYAMLError

from lxplan.source.fault import Fault


class _Line(NamedTuple):
    """One line of the file and where it begins."""

    start: int
    text: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def content_end(self) -> int:
        return self.start + len(self.text.rstrip())


_KEY = re.compile(r"\s*(?:- +)*(?P<key>[\w ./-]+?)\s*:(?=\s|$)")
_OPEN_QUOTE = re.compile(r"""^\s*(?:- +)*(?:[\w ./-]+:\s+)?(?:\[\s*)?(?P<quote>["'])""")
_GLUED_COLON = re.compile(r"^\s*(?:- +)*(?P<key>[a-z_]+)(?P<colon>:)(?=[^\s/])")
_GLUED_DASH = re.compile(r"^\s*(?P<dash>-)(?=[^\s-])")
_BARE_WORDS = re.compile(r"^\s*(?:- +)*\S.*$")

_UNQUOTED = "đặt cả câu trong dấu nháy kép"
_SIGNS_THAT_NEED_QUOTES = "@`%"


def explain(text: str, error: MarkedYAMLError) -> Fault:
    """Return the fault behind libyaml's `error` in `text`."""
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(text)) if mark else 0
    context_at = error.context_mark.index if error.context_mark else at
    tab = _tab_in_indent(text, at)
    if tab is not None:
        return tab
    open_quote = _open_quote(text, at)
    if open_quote is not None and ("expected" in problem or "end of stream" in problem):
        return open_quote
    for fragment, explanation in _EXPLANATIONS:
        if fragment in problem:
            return explanation(text, at, context_at)
    return Fault(
        "cu-phap", "dòng này không đúng cú pháp YAML; xem lại dấu hai chấm, gạch đầu dòng và khoảng lùi", at, at + 1
    )


def _line_at(text: str, offset: int) -> _Line:
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    match = re.compile(r"[^\r\n]*").match(text, start)
    return _Line(start, match[0] if match else "")


def _line_before(text: str, line: _Line) -> _Line | None:
    """Return the nearest line above that is neither blank nor a comment."""
    while line.start > 0:
        line = _line_at(text, line.start - 1 - (text[line.start - 2 : line.start] == "\r\n"))
        if line.text.strip() and not line.text.lstrip().startswith("#"):
            return line
    return None


def _tab_in_indent(text: str, at: int) -> Fault | None:
    line = _line_at(text, at)
    tab = line.text.find("\t")
    if tab < 0 or line.text[:tab].strip(" -"):
        return None
    end = tab + len(line.text[tab:]) - len(line.text[tab:].lstrip("\t"))
    return Fault(
        "dau-tab",
        "đầu dòng lùi bằng phím Tab; YAML chỉ nhận dấu cách, thay mỗi Tab bằng hai dấu cách",
        line.start + tab,
        line.start + end,
    )


def _open_quote(text: str, at: int) -> Fault | None:
    """Find the last quote, up to the place of the error, that opens a value and has no partner on its line."""
    line: _Line | None = _line_at(text, at)
    if line is not None and at == len(text) and not line.text:
        line = _line_before(text, line)
    found = None
    while line is not None:
        match = _OPEN_QUOTE.match(line.text)
        if match and _unpaired(line.text[match.start("quote") :], match["quote"]):
            found = line.start + match.start("quote")
        line = _line_before(text, line)
    if found is None:
        return None
    return Fault(
        "thieu-dau-nhay",
        f"dấu nháy {text[found]} mở ở đây không có dấu đóng; thêm {text[found]} ở cuối câu",
        found,
        found + 1,
    )


def _unpaired(rest: str, quote: str) -> bool:
    escaped = rest.replace('\\"', "") if quote == '"' else rest.replace("''", "")
    return escaped.count(quote) == 1


def _bad_character(text: str, at: int, _context: int) -> Fault:
    sign = text[at : at + 1]
    if sign == "\t":
        return Fault(
            "dau-tab", "đầu dòng lùi bằng phím Tab; YAML chỉ nhận dấu cách, thay mỗi Tab bằng hai dấu cách", at, at + 1
        )
    return Fault("cu-phap", f"giá trị không được bắt đầu bằng dấu {sign}; {_UNQUOTED}", at, at + 1)


def _colon_in_value(text: str, at: int, _context: int) -> Fault:
    line = _line_at(text, at)
    key = _KEY.match(line.text)
    above = _line_before(text, line)
    glued = _GLUED_COLON.match(above.text) if above is not None else None
    if key is not None and line.start + key.end() - 1 >= at and above is not None:
        if glued:
            return _space_after_colon(above, glued)
        if line.indent > above.indent:
            return _bad_indent(line)
        if not _KEY.match(above.text):
            return _missing_colon(above)
    value = key.end() if key else line.indent
    value += len(line.text[value:]) - len(line.text[value:].lstrip())
    return Fault(
        "cu-phap",
        f"câu có dấu hai chấm và dấu cách ở giữa thì phải {_UNQUOTED}",
        line.start + value,
        line.content_end,
    )


def _space_after_colon(line: _Line, glued: re.Match[str]) -> Fault:
    colon = line.start + glued.start("colon")
    return Fault(
        "cu-phap", f"thiếu dấu cách sau dấu hai chấm; viết {glued['key']}: rồi mới đến giá trị", colon, colon + 1
    )


def _bad_indent(line: _Line) -> Fault:
    first = line.start + line.indent
    return Fault(
        "thut-le-sai",
        "dòng này lùi vào không thẳng với các dòng cùng cấp; thêm hoặc bớt dấu cách đầu dòng cho thẳng",
        first,
        line.content_end,
    )


def _missing_colon(line: _Line) -> Fault:
    dash = _GLUED_DASH.match(line.text)
    if dash:
        first = line.start + dash.start("dash")
        return Fault("cu-phap", "thiếu dấu cách sau gạch đầu dòng; viết «- » rồi mới đến nội dung", first, first + 1)
    glued = _GLUED_COLON.match(line.text)
    if glued:
        return _space_after_colon(line, glued)
    return Fault(
        "cu-phap",
        "dòng này thiếu dấu hai chấm sau tên khóa (hoặc thiếu gạch đầu dòng)",
        line.start + line.indent,
        line.content_end,
    )


def _no_key(text: str, at: int, context: int) -> Fault:
    """Wrong indent, or words after a closing quote."""
    line = _line_at(text, at)
    if _GLUED_DASH.match(line.text):
        return _missing_colon(line)
    if line.text[: at - line.start].strip(" -"):
        return _after_value(text, at, context)
    return _bad_indent(line)


def _after_value(text: str, at: int, _context: int) -> Fault:
    line = _line_at(text, at)
    end = max(line.content_end, at + 1)
    return Fault(
        "cu-phap", "sau dấu nháy đóng còn chữ thừa; đưa cả câu vào trong nháy, nháy bên trong viết là “ ”", at, end
    )


def _no_colon(text: str, _at: int, context: int) -> Fault:
    return _missing_colon(_line_at(text, context))


def _open_bracket(text: str, _at: int, context: int) -> Fault:
    opening = text[context : context + 1] or "["
    closing = {"[": "]", "{": "}"}.get(opening, "]")
    return Fault(
        "thieu-ngoac",
        f"dấu {opening} mở ở đây không có dấu đóng, hoặc giữa các mục thiếu dấu phẩy; thêm {closing} hoặc dấu phẩy",
        context,
        context + 1,
    )


def _open_quote_at_context(text: str, _at: int, context: int) -> Fault:
    quote = text[context : context + 1]
    return Fault(
        "thieu-dau-nhay", f"dấu nháy {quote} mở ở đây không có dấu đóng; thêm {quote} ở cuối câu", context, context + 1
    )


def _dash_in_value(_text: str, at: int, _context: int) -> Fault:
    return Fault(
        "cu-phap", f"gạch đầu dòng phải ở dòng riêng, dưới tên khóa; nếu là câu chữ thì {_UNQUOTED}", at, at + 1
    )


def _second_document(_text: str, at: int, _context: int) -> Fault:
    return Fault("cu-phap", "mỗi tệp chỉ chứa một kế hoạch; bỏ dòng --- này và phần sau nó", at, at + 3)


def _says(message: str) -> Callable[[str, int, int], Fault]:
    def fault(_text: str, at: int, _context: int) -> Fault:
        return Fault("cu-phap", message, at, at + 1)

    return fault


def _at_context(message: str) -> Callable[[str, int, int], Fault]:
    def fault(_text: str, _at: int, context: int) -> Fault:
        return Fault("cu-phap", message, context, context + 1)

    return fault


# Fragments of libyaml's problem text, the more particular first.
_EXPLANATIONS: tuple[tuple[str, Callable[[str, int, int], Fault]], ...] = (
    ("tab character", _bad_character),
    ("cannot start any token", _bad_character),
    ("mapping values are not allowed", _colon_in_value),
    ("block sequence entries are not allowed", _dash_in_value),
    ("could not find expected ':'", _no_colon),
    ("expected ',' or", _open_bracket),
    ("did not find expected key", _no_key),
    ("did not find expected '-' indicator", _no_key),
    ("did not find expected <document start>", _no_key),
    ("end of stream", _open_quote_at_context),
    (
        "unknown escape character",
        _at_context("trong nháy kép, dấu \\ có nghĩa riêng; dùng nháy đơn '…' hoặc viết \\\\"),
    ),
    ("escape code", _at_context("mã ký tự sau dấu \\ không đúng; gõ thẳng chữ cần viết")),
    ("expected hexdecimal", _at_context("mã ký tự sau dấu \\ không đúng; gõ thẳng chữ cần viết")),
    (
        "undefined alias",
        _says("dấu * ở đầu giá trị là bí danh của YAML nhưng không có &tên nào tương ứng; " + _UNQUOTED),
    ),
    ("second occurrence", _says("bí danh & này đã được đặt ở trên; đổi tên khác")),
    (
        "expected alphabetic or numeric",
        _at_context(f"dấu & hoặc * ở đầu giá trị có nghĩa riêng trong YAML; {_UNQUOTED}"),
    ),
    ("comment or line break", _at_context(f"dấu > hoặc | ở đầu giá trị có nghĩa riêng trong YAML; {_UNQUOTED}")),
    ("found another document", _second_document),
    ("directive", _at_context(f"dấu % ở đầu dòng có nghĩa riêng trong YAML; {_UNQUOTED}")),
    ("tag", _at_context(f"dấu ! ở đầu giá trị có nghĩa riêng trong YAML; {_UNQUOTED}")),
    ("URI", _at_context(f"dấu ! ở đầu giá trị có nghĩa riêng trong YAML; {_UNQUOTED}")),
    ("expected node content", _says(f"ở đây thiếu giá trị, hoặc thừa dấu; nếu là câu chữ thì {_UNQUOTED}")),
)
