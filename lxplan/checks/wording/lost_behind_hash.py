"""Words that are, or may be, lost because they stand behind a `#`, which begins a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.fault_notes import shortened
from lxplan.source import Place, SourceFile
from lxplan.source.yaml_nodes import ScalarNode

_SILENCER = "lxplan:"
_MOST_LINES = 5
"""How many further lines with remarks are named."""


@rule("sau-dau-thang", Severity.WARNING)
def lost_in_comment(subject: Subject) -> Iterator[Finding]:
    """Chữ đứng sau dấu thăng (#) trong câu không đặt trong nháy, nên không được đọc.

    Vì sao: dấu cách rồi dấu # mở đầu lời ghi chú của tệp, nên «Lớp #2 nâng cao» chỉ còn «Lớp» trên bản in. Đặt cả câu
    trong dấu nháy kép. Nếu đúng là ghi chú thì để hai dấu cách trước và một dấu cách sau dấu #.

    Đúng:
        ket: "Mở lớp #2 nâng cao"

    Sai:
        ket: Mở lớp #2 nâng cao
    """
    source = subject.source
    for sign in _behind_values(subject, r"[ \t]+", r"(?![\s#])"):
        lost = _to_end_of_line(source, sign)
        message = (
            f"«{shortened(lost)}» không được đọc, vì dấu # mở đầu ghi chú; "
            "đặt cả câu trong dấu nháy kép, hoặc viết «# …» nếu là ghi chú"
        )
        yield Finding(source.span(sign, sign + len(lost)), message)


@rule("ghi-chu-cuoi-cau", Severity.NOTE)
def remark_behind_a_sentence(subject: Subject) -> Iterator[Finding]:
    """Ghi chú đứng ngay sau một câu, chỉ cách câu một dấu cách: có thể là chữ của câu, mà không được in.

    Vì sao: «Lớp may # nâng cao» chỉ in ra «Lớp may». Nếu là chữ của câu thì đặt cả câu trong dấu nháy kép; nếu đúng
    là ghi chú thì để hai dấu cách trước dấu #, hoặc đưa ghi chú lên một dòng riêng. Mỗi tệp chỉ nói một lần.

    Đúng:
        ket: "Mở lớp may # nâng cao"

    Sai:
        ket: Mở lớp may # nâng cao
    """
    source = subject.source
    signs = list(_behind_values(subject, " ", r"(?=[ \t]+\w)"))
    if not signs:
        return
    remark = _to_end_of_line(source, signs[0])
    others = sorted({source.line_column(sign)[0] for sign in signs[1:]})
    more = f" (cũng thế ở dòng {', '.join(map(str, others[:_MOST_LINES]))}{', …' if others[_MOST_LINES:] else ''})"
    message = (
        f"«{shortened(remark.lstrip('# '))}» đứng sau dấu # nên là ghi chú, không in ra{more if others else ''}; "
        "nếu là chữ của câu thì đặt cả câu trong dấu nháy kép, "
        "nếu là ghi chú thì để hai dấu cách trước dấu #"
    )
    yield Finding(source.span(signs[0], signs[0] + len(remark)), message)


def _behind_values(subject: Subject, blanks: str, words: str) -> Iterator[int]:
    """Return where a # stands behind a text that is typed without quotes: after `blanks` and before
    `words`, both patterns.
    """
    text = subject.source.text
    found = re.finditer(rf"#(?!\s*{_SILENCER}){words}", text) if "#" in text else ()
    signs = {match.start(): _blanks_before(text, match.start()) for match in found}
    behind = {sign: gap for sign, gap in signs.items() if re.fullmatch(blanks, gap)}
    if not behind:
        return
    ends = {place.end for place in _unquoted(subject)}
    yield from (sign for sign, gap in behind.items() if sign - len(gap) in ends)


def _blanks_before(text: str, sign: int) -> str:
    """Return the blanks between a # and the words before it on its line; none where it opens the
    line, or stands within a remark that does.
    """
    before = text[text.rfind("\n", 0, sign) + 1 : sign]
    words = before.rstrip(" \t")
    return before[len(words) :] if words and words.lstrip(" \t")[0] != "#" else ""


def _to_end_of_line(source: SourceFile, start: int) -> str:
    line, column = source.line_column(start)
    return source.lines[line - 1][column - 1 :].rstrip()


def _unquoted(subject: Subject) -> Iterator[Place]:
    """Return where the texts stand that are typed without quotes."""
    for keyed in subject.texts:
        place = keyed.text.place
        if isinstance(place.node, ScalarNode) and not place.node.style:
            yield place
