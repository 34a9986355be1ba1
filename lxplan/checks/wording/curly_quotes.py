"""A value that is wrapped in curly quotes, which a person meant for the quotes of the file."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source.yaml_nodes import ScalarNode

_OPENING, _CLOSING = ("“", "”", "‘", "’"), ("”", "“", "’", "‘")


@rule("nhay-cong", Severity.WARNING)
def wrapped_in_curly_quotes(subject: Subject) -> Iterator[Finding]:
    """Cả một mục đứng trong nháy cong “ ”, nên hai dấu nháy được in ra giấy.

    Vì sao: dấu nháy bao quanh câu trong tệp là nháy thẳng "; Word và điện thoại tự đổi nó thành nháy cong, và nháy cong
    là chữ của câu. Nếu đúng là tên riêng để trong nháy thì bao thêm nháy thẳng: "“Xuân yêu thương”".

    Đúng:
        ket: "Trên đây là kế hoạch của trung tâm"

    Sai:
        ket: “Trên đây là kế hoạch của trung tâm”
    """
    if not any(quote in subject.source.text for quote in _OPENING):
        return
    for keyed in subject.texts:
        text, node = keyed.text, keyed.text.place.node
        whole = isinstance(node, ScalarNode) and not node.style and node.value.strip() == text
        if not whole or not _is_wrapped(text):
            continue
        straight = f'"{text[1:-1]}"'
        message = (
            f"cả câu đứng trong nháy cong {text[0]} {text[-1]}, in ra cả hai dấu; bỏ hai dấu ấy, "
            'hoặc bao ngoài bằng nháy thẳng "…" nếu đúng là tên để trong nháy'
        )
        yield Finding(text.content_span, message, straight)


def _is_wrapped(text: str) -> bool:
    """Tell whether a text begins and ends with a quote, and has none within."""
    inner = text[1:-1].strip()
    return (
        text[:1] in _OPENING
        and text[-1:] in _CLOSING
        and bool(inner)
        and not any(quote in inner for quote in (*_OPENING, '"'))
    )
