"""Words that are lost because they stand behind a `#`, which begins a comment in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.fault_notes import shortened
from lxplan.source import Place
from lxplan.source.yaml_nodes import ScalarNode

_SILENCER = "lxplan:"


@rule("sau-dau-thang", Severity.WARNING)
def lost_in_comment(subject: Subject) -> Iterator[Finding]:
    """Chữ đứng sau dấu thăng (#) trong câu không đặt trong nháy, nên không được đọc.

    Vì sao: dấu cách rồi dấu # mở đầu lời ghi chú của tệp, nên «Lớp #2 nâng cao» chỉ còn «Lớp» trên bản in. Đặt cả câu
    trong dấu nháy kép. Nếu đúng là ghi chú thì để một dấu cách sau dấu #, như # nguồn: dòng 3.

    Đúng:
        ket: "Mở lớp #2 nâng cao"

    Sai:
        ket: Mở lớp #2 nâng cao
    """
    source = subject.source
    signs = list(_signs_with_words(source.text))
    if not signs:
        return
    ends = {place.end for place in _unquoted(subject)}
    for value_end, sign in signs:
        if value_end in ends:
            line, column = source.line_column(sign)
            lost = source.lines[line - 1][column - 1 :].rstrip()
            message = (
                f"«{shortened(lost)}» không được đọc, vì dấu # mở đầu ghi chú; "
                "đặt cả câu trong dấu nháy kép, hoặc viết «# …» nếu là ghi chú"
            )
            yield Finding(source.span(sign, sign + len(lost)), message)


def _unquoted(subject: Subject) -> Iterator[Place]:
    """Return where the texts stand that are typed without quotes."""
    for keyed in subject.texts:
        place = keyed.text.place
        if isinstance(place.node, ScalarNode) and not place.node.style:
            yield place


def _signs_with_words(text: str) -> Iterator[tuple[int, int]]:
    """Return each # with words right after it: where what is before it ends, and its place."""
    for match in re.finditer(rf"#(?![\s#]|{_SILENCER})", text):
        sign = before = match.start()
        while text[before - 1 : before] in (" ", "\t"):
            before -= 1
        if before < sign:
            yield before, sign
