"""What a mistake in a template is called in Vietnamese, and in which template and line it
stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lxplan.vietnamese.folding import nearest

# Jinja's sentences about a template's grammar, and ours; the rest is said in general.
_SYNTAX: tuple[tuple[str, str], ...] = (
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
)
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
    (r"takes not more than (\d+) argument", "gọi với quá nhiều giá trị (chỉ nhận {})"),
)


def mistake(error: Exception, name: str, names: Mapping[str, object]) -> str:
    """Return what a person did wrong in a template, after the template and the line.

    `error` is what Jinja raised over the template `name` and the `names` it sees; a mistyped name
    gets a guess.
    """
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        where = f"mẫu {error.filename or error.name}, dòng {error.lineno}"
        return f"{where}: {_said(error.message or '', _SYNTAX, 'cú pháp không đúng')}."
    if isinstance(error, TemplateNotFound):
        return f"{_place(error, name)}: không có mẫu «{error.name}»."
    return f"{_place(error, name)}: {_runtime(error, names)}"


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


def _place(error: BaseException, name: str) -> str:
    """Say in which template and line an error arose: the innermost frame that Jinja compiled from a
    template.
    """
    place = f"mẫu {name}"
    trace = error.__traceback__
    while trace is not None:
        filename = trace.tb_frame.f_code.co_filename
        if filename.endswith(".j2"):
            place = f"mẫu {filename}, dòng {trace.tb_lineno}"
        trace = trace.tb_next
    return place
