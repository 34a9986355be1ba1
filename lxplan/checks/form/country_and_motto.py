"""The check that the country's name and motto are written in their one right way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.sentences import lowered

_COUNTRY = "Cộng hòa xã hội chủ nghĩa Việt Nam"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_COUNTRY_WORDS = r"cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam"
_MOTTO_WORDS = r"độc\s+lập\s*[-,.]\s*tự\s+do\s*[-,.]\s*hạnh\s+phúc"


@rule("quoc-hieu-sai", Severity.WARNING)
def country_and_motto(subject: Subject) -> Iterator[Finding]:
    """Quốc hiệu, tiêu ngữ viết sai chữ hoa, dấu hoặc gạch nối.

    Vì sao: quốc hiệu và tiêu ngữ chỉ có một cách viết. Phần đầu văn bản do chương trình in, không cần gõ.

    Đúng:
        muc_dich: Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam

    Sai:
        muc_dich: Hiến pháp nước Cộng hoà xã hội chủ nghĩa Việt nam
    """
    small = subject.joined_prose.small
    if "chủ nghĩa" not in small and "hạnh phúc" not in small:
        return
    for keyed in subject.printed_texts:
        lower = lowered(keyed.text)
        if "chủ nghĩa" in lower:
            yield from _unlike(keyed.text, _COUNTRY_WORDS, _COUNTRY)
        if "hạnh phúc" in lower:
            yield from _unlike(keyed.text, _MOTTO_WORDS, _MOTTO)


def _unlike(text: Text, pattern: str, right: str) -> Iterator[Finding]:
    """Return where words of a pattern are written otherwise than right, or right in capitals."""
    for match in re.finditer(pattern, lowered(text)):
        written = text[match.start() : match.end()]
        wanted = right.upper() if written.isupper() else right
        if written != wanted:
            yield Finding(text.part(*match.span()), f"viết đúng là «{wanted}»", wanted, wanted)
