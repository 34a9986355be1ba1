"""Names of the plan file's keys within the words of a value: what was to be an entry of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity

_KEY = r"(?<![\w./])(?P<key>[A-Za-z]+(?:_[A-Za-z]+)+) ?:"
_END_OF_KEY = r"_[A-Za-z]+ ?:"
"""It begins with a mark, which is found at once."""


@rule("ten-muc-trong-cau", Severity.WARNING)
def key_within_words(subject: Subject) -> Iterator[Finding]:
    """Tên mục của tệp nằm trong câu chữ: «Học sinh phoi_hop: Hội Phụ nữ».

    Vì sao: hai mục dính vào một dòng, nằm chung một cặp nháy, hoặc mục sau lùi sâu hơn nên thành chữ của mục trước;
    chữ ấy in ra giấy, còn mục kia thì mất. Mỗi mục một dòng, thẳng với các mục cùng cấp.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa, doi_tuong: Nông dân}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: "Tập huấn chăm sóc lúa doi_tuong: Nông dân"}]}
    """
    prose = subject.joined_prose
    if "_" not in prose.letters or re.search(_END_OF_KEY, prose.text) is None:
        return
    from lxplan.plan.known_keys import homes_of_keys

    for match in re.finditer(_KEY, prose.text):
        key = match["key"].lower()
        if key in homes_of_keys():
            message = f"«{key}» là tên mục của tệp mà nằm trong câu chữ; xuống dòng trước {key}, thẳng với các mục cùng cấp"
            yield Finding(prose.span(match.start("key"), match.end("key")), message)
