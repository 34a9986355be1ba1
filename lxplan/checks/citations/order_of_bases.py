"""The check that the bases stand in the order of authority."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity
from lxplan.source import Text
from lxplan.vietnamese.authorities import rank_title


@rule("thu-tu-can-cu", Severity.WARNING)
def bases_in_order(subject: Subject) -> Iterator[Finding]:
    """Căn cứ của cấp cao đứng sau căn cứ của cấp thấp.

    Vì sao: căn cứ xếp theo hiệu lực: luật, nghị định, quyết định của Thủ tướng, thông tư và quyết định của bộ, rồi
    tỉnh, huyện, xã. Chỉ so các căn cứ cùng mở đầu bằng «Căn cứ» hoặc cùng bằng «Thực hiện»; văn bản của Đảng không xét.

    Đúng:
        can_cu:
          - Căn cứ Luật Giáo dục
          - Căn cứ Kế hoạch số 15/KH-UBND ngày 02/08/2018 của UBND xã Long Xuyên

    Sai:
        can_cu:
          - Căn cứ Kế hoạch số 15/KH-UBND ngày 02/08/2018 của UBND xã Long Xuyên
          - Căn cứ Luật Giáo dục
    """
    lowest: dict[str, tuple[int, Text]] = {}
    for basis in subject.bases:
        rank = basis.citation.rank
        if rank is None:
            continue
        opening = basis.text.split()[0].lower()
        above, text = lowest.get(opening, (rank, basis.text))
        if rank >= above:
            lowest[opening] = rank, basis.text
        else:
            yield _too_low(basis.text, rank_title(rank), text, rank_title(above))


def _too_low(text: Text, level: str, above: Text, level_above: str) -> Finding:
    place = above.span
    message = (
        f"căn cứ cấp {level} đứng sau căn cứ cấp {level_above}; chuyển lên trước dòng {place.line}"
    )
    related = (Related(place, "căn cứ cấp thấp hơn đứng trước"),)
    return Finding(text.span, message, related=related)
