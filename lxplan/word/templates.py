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
from lxplan.word import form_phrases
from lxplan.word.column_widths import fitted_columns
from lxplan.word.geometry import Geometry
from lxplan.word.paragraphs import paragraph, unbroken
from lxplan.word.rows_kept_together import can_hold, rows_together
from lxplan.word.table_cells import TableColumn, cells, total_cells
from lxplan.word.template_mistakes import mistake
from lxplan.word.text_tables import text_columns
from lxplan.word.turned_pages import BEGINS, ENDS

if TYPE_CHECKING:
    from jinja2.bccache import BytecodeCache
    from jinja2.sandbox import SandboxedEnvironment

WithNumbers = Callable[[str, Mapping[str, str]], str]
"""From a printed line and the numbers of sections by their keys to the line that names sections by
number."""

_FILTERS: dict[str, Callable[..., Any]] = {
    "kieu": paragraph,
    "ket": form_phrases.ended,
    "khong_ngat": unbroken,
    "hoa_dau": form_phrases.capitalised,
    "liet_ke": form_phrases.listed,
    "so_ky_hieu": form_phrases.number_and_symbol,
    "ngay_thang": form_phrases.dated,
    "noi_nhan": form_phrases.recipients,
}
_PLAIN = frozenset({str, int, bool, tuple})


def environment(folders: Iterable[Path], geometry: Geometry) -> SandboxedEnvironment:
    """Return an environment that looks for templates in `folders`, the first that has one."""
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    class Sandbox(SandboxedEnvironment):
        def getattr(self, obj: Any, attribute: str) -> Any:
            """Hand out plain values at once: the sandbox's long look at them takes a fifth of a
            rendering.
            """
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
    made.globals |= _globals(geometry)
    return made


def _compiled_templates() -> BytecodeCache | None:
    """Return the place for compiled templates: beside Python's own compiled modules, and under the
    same rules.

    Compiling the templates takes longer than all else that `lxplan render` does. A compiled
    template is used only while its text, this module and Jinja's compiler are the same; where
    nothing can be written, it is not kept.
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
            return super().get_source_checksum(
                source + repr([maker.stat().st_mtime_ns for maker in makers])
            )

        def dump_bytecode(self, bucket: Bucket) -> None:
            with suppress(OSError):
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
        "nhom_hang": _on_a_page(rows_together, geometry),
        "giu_duoc": partial(can_hold, geometry),
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

    def on_a_page(*arguments: Any, ngang: bool = False) -> Any:
        return function(geometry.lying if ngang else geometry, *arguments)

    return on_a_page


def _source(folders: tuple[Path, ...]) -> Callable[[str], tuple[str, str, None] | None]:
    def load(name: str) -> tuple[str, str, None] | None:
        for folder in folders:
            path = folder / name
            if path.is_file():
                try:
                    return path.read_text(encoding="utf-8-sig"), str(path), None
                except UnicodeDecodeError:
                    raise Failure(
                        f"mẫu {path} không phải UTF-8; lưu lại tệp với bảng mã UTF-8."
                    ) from None
        return None

    return load


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
