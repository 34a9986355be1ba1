"""The Jinja environment of the papers: where templates are looked for, and the filters and
functions they have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxplan.failures import Failure
from lxplan.late_patterns import patterns_compiled_when_used
from lxplan.shipped import Shipped
from lxplan.word import form_phrases, template_sandbox
from lxplan.word.column_widths import fitted_columns
from lxplan.word.geometry import Geometry
from lxplan.word.paragraphs import paragraph, run, unbroken
from lxplan.word.rows_kept_together import rows_together
from lxplan.word.table_cells import TableColumn, cells, in_cell, total_cells
from lxplan.word.template_mistakes import mistake, place
from lxplan.word.template_sandbox import OutsideFailure, sandbox, source_of
from lxplan.word.text_tables import text_columns
from lxplan.word.turned_pages import BEGINS, ENDS

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.bccache import BytecodeCache
    from jinja2.sandbox import SandboxedEnvironment

WithNumbers = Callable[[str, Mapping[str, str]], str]
"""From a printed line and the numbers of sections by their keys to the line that names sections by
number."""

_FILTERS: dict[str, Callable[..., Any]] = {
    "kieu": paragraph,
    "chu_co": run,
    "ket": form_phrases.ended,
    "khong_ngat": unbroken,
    "lien_so": in_cell,
    "hoa_dau": form_phrases.capitalised,
    "liet_ke": form_phrases.listed,
    "so_ky_hieu": form_phrases.number_and_symbol,
    "ngay_thang": form_phrases.dated,
    "noi_nhan": form_phrases.recipients,
}


def environment(
    folders: Iterable[Shipped], geometry: Geometry, *, marks: bool = False
) -> SandboxedEnvironment:
    """Return an environment that looks for templates in `folders`, the first that has one.

    With `marks` its papers say of everything in them where it was written (`marked_lines`).
    """
    with patterns_compiled_when_used():
        from jinja2 import FunctionLoader, StrictUndefined

    made = sandbox()(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=None if marks else _compiled_templates(),
        loader=FunctionLoader(source_of(tuple(folders))),
    )
    if marks:
        from lxplan.word.marked_lines import marking

        made.add_extension(marking())
    made.filters |= _FILTERS
    made.globals |= _globals(geometry)
    return made


def _compiled_templates() -> BytecodeCache:
    """Return the place for compiled templates: the wheel, else beside Python's own compiled modules,
    and under the same rules.

    Compiling the templates takes longer than all else that `lxplan render` does. A compiled
    template is used only while its text, the modules of the environment and Jinja's compiler are
    the same; where nothing can be written, it is not kept.
    """
    import sys
    from importlib.util import cache_from_source

    import jinja2.compiler
    from jinja2.bccache import Bucket, FileSystemBytecodeCache

    from lxplan.word.compiled_templates import shipped_code

    makers = (Path(__file__), Path(template_sandbox.__file__), Path(jinja2.compiler.__file__))
    folder = Path(cache_from_source(__file__)).parent
    is_kept = folder.is_dir() and not sys.dont_write_bytecode

    class Compiled(FileSystemBytecodeCache):
        def get_source_checksum(self, source: str) -> str:
            return super().get_source_checksum(
                source + repr([maker.stat().st_mtime_ns for maker in makers])
            )

        def get_bucket(
            self, environment: Environment, name: str, filename: str | None, source: str
        ) -> Bucket:
            code = shipped_code(source)
            if code is None and is_kept:
                return super().get_bucket(environment, name, filename, source)
            bucket = Bucket(environment, name, "")
            bucket.code = code
            return bucket

        def dump_bytecode(self, bucket: Bucket) -> None:
            with suppress(OSError):
                if is_kept:
                    super().dump_bytecode(bucket)

    return Compiled(str(folder), "template-%s.pyc")


def _globals(geometry: Geometry) -> dict[str, Any]:
    from markupsafe import Markup

    standard = geometry.standard
    return {
        "danh_so": form_phrases.numbered,
        "the_thuc": {
            "ten": standard.name,
            "cuoi_can_cu": standard.basis_end,
            "ket_thuc": standard.end_mark,
        },
        "be_rong": geometry.text_width,
        "cot_dau_trang": geometry.head_columns,
        "dong_co_quan": geometry.office_lines,
        "dong_ngay": geometry.place_and_date,
        "dong_trich_yeu": geometry.subject_lines,
        "dong_can_giua": geometry.centred_lines,
        "vua_dong": geometry.has_room_for,
        "ke": geometry.drawn_line,
        "cot": TableColumn,
        "cot_bang": _on_a_page(fitted_columns, geometry),
        "nhom_hang": _of_any_page(rows_together),
        "o_bang": cells,
        "o_tong": total_cells,
        "cot_chu": partial(text_columns, geometry),
        "mo_trang_ngang": Markup(BEGINS),  # noqa: S704 - our own
        "dong_trang_ngang": Markup(ENDS),  # noqa: S704 - our own
    }


def _on_a_page(function: Callable[..., Any], geometry: Geometry) -> Callable[..., Any]:
    """Return a function of a geometry for templates: `ngang` asks for that of a page turned on its
    side.
    """

    def on_a_page(*arguments: Any, ngang: bool = False, **named: Any) -> Any:
        return function(geometry.lying if ngang else geometry, *arguments, **named)

    return on_a_page


def _of_any_page(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function for templates to which a page turned on its side is as good."""

    def of_any_page(*arguments: Any, ngang: bool = False) -> Any:
        return function(*arguments)

    return of_any_page


def render(
    made: SandboxedEnvironment, name: str, names: Mapping[str, object], with_numbers: WithNumbers
) -> str:
    """Return the text of a template; a mistake in it is a Failure that names the template and its
    line.

    Where words refer to a section by its key, `with_numbers` puts the number that the template gave
    it (`danh_so`).
    """
    from jinja2 import TemplateError

    numbers: dict[str, str] = {}

    def numbered(**contents: object) -> dict[str, str]:
        numbers.update(form_phrases.numbered(**contents))
        return numbers

    try:
        text = made.get_template(name).render(names, danh_so=numbered)
        # Few lines hold a key: to look through all of them would take a quarter of the rendering.
        return "\n".join(
            with_numbers(line, numbers) if "_" in line else line for line in text.split("\n")
        )
    except (
        TemplateError,
        TypeError,
        ValueError,
        ArithmeticError,
        LookupError,
        AttributeError,
        RecursionError,
    ) as error:
        raise Failure(mistake(error, name, names)) from error
    except OutsideFailure as error:
        raise Failure(f"{place(error, name)}: {error}") from error
