"""The Jinja environment of the papers, and what a mistake in a template is called in Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxplan.failures import Failure
from lxplan.plan.section_references import with_numbers
from lxplan.word import paragraphs as words
from lxplan.word import table_columns as columns
from lxplan.word.layout import Layout
from lxplan.word.page_groups import Tables

if TYPE_CHECKING:
    from jinja2.bccache import BytecodeCache
    from jinja2.sandbox import SandboxedEnvironment

_FILTERS: dict[str, Callable[..., Any]] = {
    "kieu": words.paragraph,
    "ket": words.ended,
    "hoa_dau": words.capitalised,
    "liet_ke": words.listed,
    "so_ky_hieu": words.number_and_symbol,
    "ngay_thang": words.dated,
    "noi_nhan": words.recipients,
}
_PLAIN = frozenset({str, int, bool, tuple})

# Jinja's sentences about a template's grammar, and ours; the rest is said in general.
_SYNTAX: tuple[tuple[str, str], ...] = (
    (r"Encountered unknown tag '(.*?)'", "không có lệnh «{}»"),
    (r"[Uu]nexpected end of template", "thiếu lệnh đóng, như {{% endif %}}, {{% endfor %}} hoặc {{% endmacro %}}"),
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


def environment(folders: Iterable[Path], layout: Layout) -> SandboxedEnvironment:
    """Return an environment that looks for templates in `folders`, the first that has one."""
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    class Sandbox(SandboxedEnvironment):
        def getattr(self, obj: Any, attribute: str) -> Any:
            """Hand out plain values at once: the sandbox's long look at them takes a fifth of a rendering."""
            value = getattr(obj, attribute, None)
            if type(value) in _PLAIN and attribute[0] != "_":
                return value
            return super().getattr(obj, attribute)

    made = Sandbox(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled_templates(),
        loader=FunctionLoader(_source(tuple(folders))),
    )
    made.filters |= _FILTERS
    made.globals |= _globals(layout)
    return made


def _compiled_templates() -> BytecodeCache | None:
    """Return the place for compiled templates: beside Python's own compiled modules, and under the same rules.

    Compiling the templates takes longer than all else that `lxplan render` does. A compiled template is used only
    while its text, this module and Jinja's compiler are the same; where nothing can be written, it is not kept.
    """
    import sys
    from importlib.util import cache_from_source

    import jinja2.compiler
    from jinja2.bccache import Bucket, FileSystemBytecodeCache

    makers = (Path(__file__), Path(jinja2.compiler.__file__))
    folder = Path(cache_from_source(__file__)).parent
    if sys.dont_write_bytecode or not folder.is_dir():
        return None

    class Compiled(FileSystemBytecodeCache):
        def get_source_checksum(self, source: str) -> str:
            return super().get_source_checksum(source + repr([maker.stat().st_mtime_ns for maker in makers]))

        def dump_bytecode(self, bucket: Bucket) -> None:
            with suppress(OSError):
                super().dump_bytecode(bucket)

    return Compiled(str(folder), "template-%s.pyc")


def _globals(layout: Layout) -> dict[str, Any]:
    standard, grids = layout.standard, Tables(layout)
    return {
        "danh_so": words.numbered,
        "the_thuc": {"ten": standard.name, "cuoi_can_cu": standard.basis_end, "ket_thuc": standard.end_mark},
        "be_rong": layout.text_width,
        "cot_dau_trang": layout.head_columns,
        "dong_co_quan": layout.office_lines,
        "dong_ngay": layout.place_and_date,
        "dong_trich_yeu": layout.subject_lines,
        "ke": layout.rule,
        "cot": columns.TableColumn,
        "cot_bang": grids.columns,
        "nhom_hang": grids.groups,
        "giu_duoc": grids.can_hold,
        "o_bang": columns.cells,
    }


def _source(folders: tuple[Path, ...]) -> Callable[[str], tuple[str, str, None] | None]:
    def load(name: str) -> tuple[str, str, None] | None:
        for folder in folders:
            path = folder / name
            if path.is_file():
                try:
                    return path.read_text(encoding="utf-8-sig"), str(path), None
                except UnicodeDecodeError:
                    raise Failure(f"mẫu {path} không phải UTF-8; lưu lại tệp với bảng mã UTF-8.") from None
        return None

    return load


def render(made: SandboxedEnvironment, name: str, context: Mapping[str, object]) -> str:
    """Return the text of a template; a mistake in it is a Failure that names the template and its line.

    Where the plan's words refer to a section by its key, they get the number that the template gave it (`danh_so`).
    """
    from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

    numbers: dict[str, str] = {}

    def numbered(**contents: object) -> dict[str, str]:
        numbers.update(words.numbered(**contents))
        return numbers

    try:
        text = made.get_template(name).render(context, danh_so=numbered)
        # Few lines hold a key: to look through all of them would take a quarter of the rendering.
        return "\n".join(with_numbers(line, numbers) if "_" in line else line for line in text.split("\n"))
    except TemplateSyntaxError as error:
        where = f"mẫu {error.filename or error.name}, dòng {error.lineno}"
        raise Failure(f"{where}: {_said(error.message or '', _SYNTAX, 'cú pháp không đúng')}.") from error
    except TemplateNotFound as error:
        raise Failure(f"{_place(error, name)}: không có mẫu «{error.name}».") from error
    except Failure:
        raise
    except (
        TemplateError,
        TypeError,
        ValueError,
        ArithmeticError,
        LookupError,
        AttributeError,
        RecursionError,
    ) as error:
        raise Failure(f"{_place(error, name)}: {_runtime(error, context)}") from error


def _runtime(error: Exception, context: Mapping[str, object]) -> str:
    said = _said(str(error), _RUNTIME, f"không tính được dòng này ({type(error).__name__}: {error})")
    missing = re.fullmatch(r"'(\w+)' is undefined", str(error))
    if missing is None:
        return f"{said}."
    from lxplan.vietnamese.folding import nearest

    guess = nearest(missing[1], context)
    return f"{said}; có phải {guess}?" if guess else f"{said}; các tên dùng được: {', '.join(context)}."


def _said(message: str, sentences: Iterable[tuple[str, str]], otherwise: str) -> str:
    for pattern, sentence in sentences:
        match = re.search(pattern, message)
        if match:
            return sentence.format(*(_TOKENS.get(word, word) for word in match.groups()))
    return otherwise


def _place(error: BaseException, name: str) -> str:
    """Say in which template and line an error arose: the innermost frame that Jinja compiled from a template."""
    place = f"mẫu {name}"
    trace = error.__traceback__
    while trace is not None:
        filename = trace.tb_frame.f_code.co_filename
        if filename.endswith(".j2"):
            place = f"mẫu {filename}, dòng {trace.tb_lineno}"
        trace = trace.tb_next
    return place


def check_well_formed(xml: str, name: str) -> None:
    """Refuse a body that is not XML: Word would only say that the file is damaged."""
    from xml.parsers import expat

    try:
        expat.ParserCreate().Parse(xml.encode("utf-8"), True)
    except expat.ExpatError as error:
        lines = xml.split("\n")
        near = lines[error.lineno - 1][max(0, error.offset - 30) : error.offset + 30].strip()
        raise Failure(
            f"mẫu {name}: kết quả không phải XML đúng, gần «{near}»; xem lại các thẻ mở và đóng trong mẫu."
        ) from error
