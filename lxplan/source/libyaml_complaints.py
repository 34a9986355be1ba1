"""libyaml's complaints, in Vietnamese and at the place where a person must type."""

from __future__ import annotations

from collections.abc import Callable

from lxplan.source.lines import Line, Lines
from lxplan.source.misread_lines import (
    CLOSING_QUOTES,
    UNQUOTED,
    Trouble,
    colon_in_value,
    missing_colon,
    no_key,
)
from lxplan.source.quotes import unclosed_quote
from lxplan.source.syntax_fault import Fault, in_quotes
from lxplan.source.yaml_nodes import MarkedYAMLError

_TAB = "đầu dòng lùi bằng phím Tab; xóa đi, thay bằng dấu cách cho thẳng với các dòng cùng cấp"


def explain(text: str, error: MarkedYAMLError) -> Fault:
    """Return the fault behind libyaml's `error` in `text`."""
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(text)) if mark else 0
    context = error.context_mark.index if error.context_mark else at
    trouble = Trouble(Lines(text), at, context)
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
        "cu-phap",
        "không đọc được dòng này; xem lại dấu hai chấm, gạch đầu dòng và khoảng lùi",
        at,
        at + 1,
    )


def _tab_in_indent(line: Line) -> Fault | None:
    tab = line.text.find("\t")
    if tab < 0 or line.text[:tab].strip(" -"):
        return None
    end = tab + len(line.text[tab:]) - len(line.text[tab:].lstrip("\t"))
    return Fault("dau-tab", _TAB, line.start + tab, line.start + end)


def _open_quote(trouble: Trouble) -> Fault:
    mark, line = trouble.sign(trouble.context), trouble.lines.at(trouble.context)
    start, end = trouble.context, line.content_end
    last = line.text.rstrip()[-1:]
    if last in CLOSING_QUOTES[:-1] and end - 1 > start:
        message = f"dấu {last} ở cuối câu là nháy cong, không đóng được dấu {mark} ở đầu câu; gõ lại bằng {mark}"
        fault = Fault("thieu-dau-nhay", message, end - 1, end)
        return fault.mended(end - 1, end, mark, is_certain=True)
    message = f"dấu nháy {mark} mở ở đây không có dấu đóng; thêm {mark} ở cuối câu"
    return Fault("thieu-dau-nhay", message, start, start + 1).mended(end, end, mark)


def _bad_character(trouble: Trouble) -> Fault:
    sign, at = trouble.sign(trouble.at), trouble.at
    if sign == "\t":
        return Fault("dau-tab", _TAB, at, at + 1)
    message = f"giá trị không được bắt đầu bằng dấu {sign}; {UNQUOTED}"
    return _quoted_from(trouble, at, Fault("cu-phap", message, at, at + 1))


def _quoted_from(trouble: Trouble, start: int, fault: Fault) -> Fault:
    """Return the fault with its value, from an offset to the end of the line, put in quotes."""
    line = trouble.lines.at(start)
    words = line.text[start - line.start :].rstrip()
    return fault.mended(start, start + len(words), in_quotes(words)) if words else fault


def _no_colon(trouble: Trouble) -> Fault:
    return missing_colon(trouble.lines.at(trouble.context))


def _open_bracket(trouble: Trouble) -> Fault:
    opening, context = trouble.sign(trouble.context), trouble.context
    closing = "}" if opening == "{" else "]"
    line = trouble.lines.at(context)
    end, last = line.content_end, line.text.rstrip()[-1:]
    if last in ")]}" and last != closing:
        message = f"dấu {opening} phải đóng bằng {closing}, không phải {last}"
        fault = Fault("thieu-ngoac", message, end - 1, end)
        return fault.mended(end - 1, end, closing, is_certain=True)
    message = f"dấu {opening} mở ở đây không có dấu đóng, hoặc giữa các mục thiếu dấu phẩy; thêm {closing} hoặc dấu phẩy"
    return Fault("thieu-ngoac", message, context, context + 1).mended(end, end, closing)


def _says(message: str, length: int = 1) -> Callable[[Trouble], Fault]:
    return lambda trouble: Fault("cu-phap", message, trouble.at, trouble.at + length)


def _says_of_context(message: str) -> Callable[[Trouble], Fault]:
    return lambda trouble: Fault("cu-phap", message, trouble.context, trouble.context + 1)


def _sign_at_start(signs: str) -> Callable[[Trouble], Fault]:
    says = _says_of_context(f"dấu {signs} ở đầu giá trị có nghĩa riêng; {UNQUOTED}")
    return lambda trouble: _quoted_from(trouble, trouble.context, says(trouble))


# Fragments of libyaml's words, the more particular first.
_EXPLANATIONS: tuple[tuple[str, Callable[[Trouble], Fault]], ...] = (
    ("tab character", _bad_character),
    ("cannot start any token", _bad_character),
    ("mapping values are not allowed", colon_in_value),
    ("mapping keys are not allowed", _sign_at_start("?")),
    (
        "block sequence entries",
        _says(f"gạch đầu dòng phải ở dòng riêng, dưới tên mục; nếu là câu chữ thì {UNQUOTED}"),
    ),
    ("could not find expected ':'", _no_colon),
    ("expected ',' or", _open_bracket),
    ("a tag", _sign_at_start("!")),
    ("did not find expected key", no_key),
    ("did not find expected '-' indicator", no_key),
    ("did not find expected <document start>", no_key),
    ("end of stream", _open_quote),
    (
        "escape",
        _says_of_context("trong nháy kép, dấu \\ có nghĩa riêng; dùng nháy đơn '…' hoặc viết \\\\"),
    ),
    (
        "hexdecimal",
        _says_of_context("trong nháy kép, dấu \\ có nghĩa riêng; dùng nháy đơn '…' hoặc viết \\\\"),
    ),
    ("undefined alias", _says(f"dấu * ở đầu giá trị có nghĩa riêng; {UNQUOTED}")),
    (
        "second occurrence",
        _says("tên sau dấu & này đã đặt ở trên; đổi tên khác, hoặc viết thẳng nội dung"),
    ),
    ("alphabetic or numeric", _sign_at_start("& hoặc *")),
    ("comment or line break", _sign_at_start("> hoặc |")),
    ("another document", _says("mỗi tệp chỉ chứa một kế hoạch; bỏ dòng --- này và phần sau nó", 3)),
    ("directive", _sign_at_start("%")),
    ("node content", _says(f"ở đây thiếu giá trị, hoặc thừa dấu; nếu là câu chữ thì {UNQUOTED}")),
)
