"""What a mistake in a template is called in Vietnamese, and in which template and line it
stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from lxplan.vietnamese.folding import nearest

# Jinja's sentences about a template's grammar, and ours; the rest is said in general.
_SYNTAX: tuple[tuple[str, str], ...] = (
    (
        r"Encountered unknown tag '(end\w+)'.*innermost block that needs to be closed is '(\w+)'",
        "gặp {{% {} %}} khi lệnh {{% {} %}} ở trên chưa đóng",
    ),
    (r"Encountered unknown tag '(.*?)'", "không có lệnh «{}»"),
    (
        r"[Uu]nexpected end of template",
        "thiếu lệnh đóng, như {{% endif %}}, {{% endfor %}} hoặc {{% endmacro %}}",
    ),
    (r"expected token '(.*?)', got '(.*?)'", "cần «{}» mà gặp «{}»"),
    (r"No filter named '(.*?)'", "không có bộ lọc «{}»"),
    (r"No test named '(.*?)'", "không có phép thử «{}»"),
    (r"unexpected '(.*?)'", "gặp «{}» không đúng chỗ"),
    (r"unexpected char '(.*?)'", "gặp ký tự «{}» không đúng chỗ"),
    (r"Missing end of comment tag", "chú thích chưa đóng bằng #}}"),
    (r"Missing end of raw directive", "lệnh {{% raw %}} chưa đóng bằng {{% endraw %}}"),
)
_IS_LEFT_OPEN = re.compile(
    r"[Uu]nexpected end of template|got 'end of template'|innermost block that needs to be closed"
).search
_ENDS_OF_BLOCKS = {
    name: f"end{name}"
    for name in ("if", "for", "macro", "call", "filter", "block", "with", "autoescape", "set")
}
_MARKS = {"{{": "}}", "{%": "%}"}
_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "hết tệp",
    "name": "một tên",
}
_RUNTIME: tuple[tuple[str, str], ...] = (
    (r"has no attribute '(.*?)'", "không có tên «{}»"),
    (r"'(.*?)' is undefined", "không có tên «{}»"),
    (r"access to attribute '(.*?)'", "mẫu không được dùng «{}»"),
    (r"Range too big.*?(\d+)", "vòng lặp dài quá {} lần"),
    (r"maximum recursion depth", "mẫu con gọi lại chính nó mãi không dừng"),
    (r"takes not more than (\d+) argument", "gọi với quá nhiều giá trị (chỉ nhận {})"),
)


def mistake(error: Exception, name: str, names: Mapping[str, object]) -> str:
    """Return what a person did wrong in a template, after the template and the line.

    `error` is what Jinja raised over the template `name` and the `names` it sees; a mistyped name
    gets a guess.
    """
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        opened = left_open(error.source or "") if _IS_LEFT_OPEN(error.message or "") else None
        line, said = opened or (
            error.lineno,
            _said(error.message or "", _SYNTAX, "cú pháp không đúng"),
        )
        return f"mẫu {error.filename or error.name}, dòng {line}: {said}."
    if isinstance(error, TemplateNotFound):
        return f"{place(error, name)}: không có mẫu «{error.name}»."
    return f"{place(error, name)}: {_runtime(error, names)}"


def left_open(source: str) -> tuple[int, str] | None:
    """Return the line of what a template opens and never closes, and what is missing; None when all
    is closed.
    """
    blocks: list[tuple[int, str]] = []
    before = ""
    for line, words in _statements(source):
        name = words[0] if words else ""
        if name in _MARKS:
            return line, f"thiếu dấu đóng {_MARKS[name]} của dấu {name} mở ở đây"
        if name.startswith("end"):
            opened = [block for _, block in blocks]
            if name[3:] in opened[:-1] and name[3:] != opened[-1]:
                before = f", phải đứng trước {{% {name} %}} ở dòng {line}"
                break
            del blocks[-1:]
        elif name in _ENDS_OF_BLOCKS and not (name == "set" and "=" in words):
            blocks.append((line, name))
    if not blocks:
        return None
    line, name = blocks[-1]
    end = _ENDS_OF_BLOCKS[name]
    return line, f"thiếu lệnh đóng {{% {end} %}} của lệnh {{% {name} %}} mở ở đây{before}"


def _statements(source: str) -> Iterator[tuple[int, list[str]]]:
    """Return the lines and the words of a template's commands; of one that does not end, which is
    the last, its opening mark alone.
    """
    from jinja2 import Environment, TemplateSyntaxError

    opened, mark = None, ""
    words: list[str] = []
    with suppress(TemplateSyntaxError):
        for line, kind, value in Environment(autoescape=True).lex(source):
            if kind in ("block_begin", "variable_begin"):
                opened, words, mark = line, [], value[:2]
            elif kind in ("block_end", "variable_end"):
                if kind == "block_end" and opened is not None:
                    yield opened, words
                opened = None
            elif opened is not None and kind != "whitespace":
                words.append(value)
    if opened is not None:
        yield opened, [mark]


def _runtime(error: Exception, names: Mapping[str, object]) -> str:
    said = _said(
        str(error), _RUNTIME, f"không tính được dòng này ({type(error).__name__}: {error})"
    )
    missing = re.fullmatch(r"'(\w+)' is undefined", str(error))
    if missing is None:
        return f"{said}."
    guess = nearest(missing[1], names)
    return (
        f"{said}; có phải {guess}?" if guess else f"{said}; các tên dùng được: {', '.join(names)}."
    )


def _said(message: str, sentences: Iterable[tuple[str, str]], otherwise: str) -> str:
    for pattern, sentence in sentences:
        match = re.search(pattern, message)
        if match:
            return sentence.format(*(_TOKENS.get(word, word) for word in match.groups()))
    return otherwise


def place(error: BaseException, name: str) -> str:
    """Say in which template and line an error arose: the innermost frame that Jinja compiled from a
    template; the template `name` where there is none.
    """
    found = f"mẫu {name}"
    trace = error.__traceback__
    while trace is not None:
        filename = trace.tb_frame.f_code.co_filename
        if filename.endswith(".j2"):
            found = f"mẫu {filename}, dòng {trace.tb_lineno}"
        trace = trace.tb_next
    return found
