"""The check that no number of a section is typed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.sentences import has_any, lowered

_SECTION = r"(?<!\w)(?:phần|mục) (?:thứ )?[ivx]{1,4}(?:\.\d+)?(?!\w)"
_LETTERED_SECTION = r"(?<!\w)(?:phần|mục) [a-hk-uwy](?:\.\d+)?(?![\w)])"
"""As sections are named whose first level is A."""
_OF_OTHERS = ("can_cu", "ke_hoach_thang")
"""Keys whose texts speak of the sections of other papers."""

# fmt: off
_OTHER_PAPERS = (
    "nghị", "kế hoạch số", "quyết", "thông tư", "công văn", "hướng dẫn", "quy chế", "chỉ thị",
    "luật", "đề án", "chương trình", "văn bản", "phụ lục", "điều lệ", "bản ",
)
# fmt: on
_OF_THIS_PLAN = ("của kế hoạch", "kế hoạch này", "bản này", "văn bản này")
_NAMED = (
    r"(?:nghị quyết|nghị định|quyết định|thông tư|công văn|hướng dẫn|chỉ thị|luật|đề án|chương trình|quy chế|phụ lục|tài liệu"
    r"|giáo trình|điều lệ|kế hoạch (?:số|của)|văn bản số|báo cáo|sách|mẫu)[^;]*$"
)
"""A paper or a book that is named before one of its sections."""


@rule("so-muc-go-tay", Severity.WARNING)
def no_typed_section_numbers(subject: Subject) -> Iterator[Finding]:
    """Số của phần, mục trong kế hoạch được gõ tay («phần V»).

    Vì sao: thêm hay bỏ một phần thì số thay đổi, câu cũ chỉ sai chỗ. Viết tên mục của phần thay cho số: «phần
    ke_hoach_thang» in ra thành «phần V», đúng số của bản in. Mục của văn bản khác không bị nhắc.

    Đúng:
        muc_dich: Thực hiện theo kế hoạch từng tháng ở phần ke_hoach_thang

    Sai:
        muc_dich: Thực hiện theo kế hoạch từng tháng ở phần V
    """
    is_lettered = (subject.plan.layout.numbering or ("I",))[0] == "A"
    pattern = _LETTERED_SECTION if is_lettered else _SECTION
    for keyed in subject.printed_texts:
        if keyed.path[0] not in _OF_OTHERS and has_any(lowered(keyed.text), ("phần", "mục")):
            yield from _typed_in(keyed.text, pattern)


def _typed_in(text: Text, pattern: str) -> Iterator[Finding]:
    lower = lowered(text)
    for match in re.finditer(pattern, lower):
        start, end = match.span()
        if text[start:end].rpartition(" ")[2].islower() or _is_of_another_paper(lower, start, end):
            continue
        yield Finding(
            text.part(start, end),
            f"«{text[start:end]}» là số gõ tay, sẽ sai khi thêm bớt phần; "
            "viết tên mục của phần, ví dụ phần ke_hoach_thang",
        )


def _is_of_another_paper(lower: str, start: int, end: int) -> bool:
    """Tell whether a section is another paper's (`phần I, phần II của tài liệu`, `học phần II`) or
    a label of its own.
    """
    following = re.split(r"[.;:)]", lower[end:].lstrip(" .,"), maxsplit=1)[0]
    numbered = re.search(r"của kế hoạch (?:số|\d)", following) is not None
    elsewhere = "của " in following and (numbered or not has_any(following, _OF_THIS_PLAN))
    if elsewhere or following.startswith(_OTHER_PAPERS) or lower[:start].endswith("học "):
        return True
    return _is_label(lower, start, end) or _follows_other_paper(lower[:start], following)


def _is_label(lower: str, start: int, end: int) -> bool:
    """Tell whether a section's number is the label of words that follow it: `Phần I: Lý thuyết`,
    `phần I (lý thuyết)`.
    """
    begins = not lower[:start].strip(" -+*(") or lower[:start].rstrip(" ")[-1:] in ";\n"
    return begins or re.match(r" ?(?:: ?\w|- |\()", lower[end:]) is not None


def _follows_other_paper(before: str, following: str) -> bool:
    """Tell whether the same clause has named another paper: `theo Quyết định số 12/QĐ-UBND, mục
    II`.
    """
    clause = re.split(r"[.;:] |\n", before)[-1]
    if has_any(following, _OF_THIS_PLAN):
        return False
    return re.search(_NAMED, clause) is not None
