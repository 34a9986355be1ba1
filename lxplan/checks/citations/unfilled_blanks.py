"""The check that no blank was left to be filled."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity
from lxplan.source import Text
from lxplan.vietnamese.unfilled_blanks import blanks_in, may_have_blanks


@rule("cho-trong", Severity.WARNING)
def no_unfilled_blanks(subject: Subject) -> Iterator[Finding]:
    """Chỗ trống chưa điền: «số     /KH-UBND ngày    của», «....», «___», «XXX», «TODO», «[Tên đơn vị]».

    Vì sao: chỗ chờ điền in ra nguyên như vậy, và không ai tra được văn bản không có số. Điền vào, hoặc bỏ đoạn ấy;
    --fix không nối liền những chỗ này. Với validate --final, còn chỗ trống là một lỗi.

    Đúng:
        can_cu: [Căn cứ Công văn số 12/SGDĐT-GDTX ngày 06/09/2018 của Sở GD&ĐT]

    Sai:
        can_cu: ["Căn cứ Công văn số     /SGDĐT-GDTX ngày      của Sở GD&ĐT"]
    """
    prose = subject.joined_prose
    if not may_have_blanks(prose.text, prose.letters):
        return
    for keyed in prose.texts:
        blanks = blanks_in(keyed.text)
        if blanks:
            yield _unfilled(keyed.text, blanks, Severity.ERROR if subject.final else None)


def _unfilled(
    text: Text, blanks: tuple[tuple[int, int], ...], severity: Severity | None
) -> Finding:
    (start, end), *others = blanks
    count = f" ({len(blanks)} chỗ trong câu này)" if others else ""
    message = f"chỗ trống chưa điền: «{text[start:end].strip()}»{count}; điền vào, hoặc bỏ đoạn này"
    related = tuple(Related(text.part(*each), "chỗ trống") for each in others)
    return Finding(text.part(start, end), message, severity=severity, related=related)
