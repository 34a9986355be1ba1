"""Values wholly within quotation marks that the file does not know as such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity, Span
from lxplan.source import Place
from lxplan.source.syntax_fault import QUOTES_OF_PROSE, in_quotes, is_in_quotes_of_prose
from lxplan.source.yaml_nodes import ScalarNode

_MARKS = frozenset("".join(QUOTES_OF_PROSE))


@rule("nhay-cong", Severity.WARNING)
def curly_quotes(subject: Subject) -> Iterator[Finding]:
    """Cả giá trị nằm trong nháy cong (“ ”, ‘ ’) hoặc nháy góc (« »), nên hai dấu ấy in ra như chữ.

    Vì sao: Word và điện thoại tự đổi nháy thẳng thành nháy cong; tệp kế hoạch chỉ hiểu nháy thẳng là dấu bao giá trị.
    Viết lại bằng nháy thẳng. Trong danh sách trên một dòng, dấu phẩy giữa hai nháy cong vẫn chia chỗ ấy thành hai mục.
    Muốn in cả nháy cong thì bọc thêm nháy thẳng ở ngoài: "“Dân vận khéo”".

    Đúng:
        ket: "Trên đây là kế hoạch của trung tâm"

    Sai:
        ket: “Trên đây là kế hoạch của trung tâm”
    """
    if _MARKS.isdisjoint(keyed.text[0] for keyed in subject.texts):
        return
    text = subject.source.text
    places = {keyed.text.place.start: keyed.text.place for keyed in subject.texts}
    plain = [place for place in places.values() if _is_plain(place)]
    for place in plain:
        value = text[place.start : place.end]
        if is_in_quotes_of_prose(value):
            yield Finding(
                place.span,
                f"cả giá trị nằm trong {value[0]} {value[-1]} nên hai dấu ấy in ra như chữ; thay bằng nháy thẳng",
                suggestion=in_quotes(value[1:-1]),
                replacement=in_quotes(value[1:-1]),
            )
    for items in _split_items(text, plain):
        value = text[items[0].start : items[-1].end]
        yield Finding(
            Span(*items[0].span[:2], *items[-1].span[2:]),
            f"dấu phẩy giữa {value[0]} {value[-1]} chia chỗ này thành {len(items)} mục; muốn là một mục thì thay bằng nháy thẳng",
            suggestion=in_quotes(value[1:-1]) if "\n" not in value else None,
        )


def _is_plain(place: Place) -> bool:
    return isinstance(place.node, ScalarNode) and not place.node.style


def _split_items(text: str, plain: Sequence[Place]) -> Iterator[Sequence[Place]]:
    """Return the neighbours in lists on one line of which the first opens a pair of marks and the
    last closes it.
    """
    opened: list[Place] = []
    mark_kind = ""
    for place in plain:
        value = text[place.start : place.end]
        if opened and not _is_comma(text[opened[-1].end : place.start]):
            opened = []
        kind = next((kind for kind in QUOTES_OF_PROSE if value[0] in kind), "")
        if kind and not {*kind} & {*value[1:]}:
            opened, mark_kind = [place], kind
        elif opened and not {*mark_kind} & {*value}:
            opened.append(place)
        elif opened:
            if value[-1] in mark_kind and not {*mark_kind} & {*value[:-1]}:
                yield [*opened, place]
            opened = []


def _is_comma(between: str) -> bool:
    return between.strip() == ","
