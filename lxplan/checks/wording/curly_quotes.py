"""Values wholly within quotation marks that the file does not know as such."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source.syntax_fault import QUOTES_OF_PROSE, in_quotes, is_in_quotes_of_prose
from lxplan.source.yaml_nodes import Node, ScalarNode


@rule("nhay-cong", Severity.WARNING)
def curly_quotes(subject: Subject) -> Iterator[Finding]:
    """Cả giá trị nằm trong nháy cong (“ ”, ‘ ’) hoặc nháy góc (« »), nên hai dấu ấy in ra như chữ.

    Vì sao: Word và điện thoại tự đổi nháy thẳng thành nháy cong; tệp kế hoạch chỉ hiểu nháy thẳng là dấu bao giá trị. Viết
    lại bằng nháy thẳng. Muốn in cả nháy cong thì bọc thêm nháy thẳng ở ngoài: "“Dân vận khéo”".

    Đúng:
        ket: "Trên đây là kế hoạch của trung tâm"

    Sai:
        ket: “Trên đây là kế hoạch của trung tâm”
    """
    text = subject.source.text
    marks = [mark for kind in QUOTES_OF_PROSE for mark in kind if mark in text]
    if not marks:
        return
    places = {keyed.text.place.start: keyed.text.place for keyed in subject.texts}
    for start, place in places.items():
        if text[start] not in marks or not _is_plain(place.node):
            continue
        value = text[start : place.end]
        if is_in_quotes_of_prose(value):
            yield Finding(
                place.span,
                f"cả giá trị nằm trong {value[0]} {value[-1]} nên hai dấu ấy in ra như chữ; thay bằng nháy thẳng",
                suggestion=in_quotes(value[1:-1]),
                replacement=in_quotes(value[1:-1]),
            )


def _is_plain(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not node.style
