"""Checks on the legal bases: that each is cited whole, in order, for this year, and in the centre's own words."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.citations.basis import Basis, bases_of
from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.diagnostics import Related, Severity
from lxplan.source import Text
from lxplan.vietnamese.authorities import LAW, rank_title
from lxplan.vietnamese.sentences import has_digit, lowered

_AUTHORS = ("phòng ", "sở ", "ubnd ", "ủy ban ", "uỷ ban ", "bộ ")
_NOT_THE_AUTHOR = (" về ", "hướng dẫn", "chỉ đạo", "yêu cầu", " giao ", " để ", "trung tâm học tập", "tthtcđ", " cùng ")
_BUILDS = "xây dựng kế hoạch"
_WHOLE = ("trong toàn huyện", "trong toàn tỉnh", "trong toàn quận", "trong toàn thị xã", "trong toàn thành phố")


@rule("can-cu-thieu", Severity.WARNING)
def dated_and_issued(subject: Subject) -> Iterator[Finding]:
    """Căn cứ có số hiệu nhưng thiếu ngày hoặc cơ quan ban hành.

    Vì sao: thể thức đòi tên loại, số, ngày, cơ quan ban hành và trích yếu. Luật không cần ngày; ký hiệu của trung
    ương (QĐ-BGDĐT, NĐ-CP, QĐ-TTg) đã nói rõ cơ quan.

    Đúng:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn]

    Sai:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT của Phòng GD&ĐT Kinh Môn]
    """
    for basis in bases_of(subject):
        number = basis.number
        if number is None or basis.rank == LAW:
            continue
        lacks = [
            *(["ngày ban hành"] if basis.issued is None else []),
            *(["cơ quan ban hành"] if basis.issuer is None and basis.rank is None and not _is_joint(basis) else []),
        ]
        if lacks:
            message = f"căn cứ số {number.written} thiếu {' và '.join(lacks)}; ghi thêm sau số hiệu"
            yield Finding(basis.text.part(number.start, number.end), message)


def _is_joint(basis: Basis) -> bool:
    """Tell whether a basis was issued by several bodies together, which its symbol names."""
    return any(word in lowered(basis.text) for word in ("phối hợp số", "liên tịch", "liên ngành"))


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
    lowest: dict[str, Basis] = {}
    for basis in bases_of(subject):
        opening = basis.text.split()[0].lower()
        above = lowest.get(opening)
        if basis.rank is None:
            continue
        if above is None or above.rank is None or basis.rank >= above.rank:
            lowest[opening] = basis
            continue
        line = above.text.span.line
        message = f"căn cứ cấp {rank_title(basis.rank)} đứng sau căn cứ cấp {rank_title(above.rank)}; chuyển lên trước dòng {line}"
        yield Finding(basis.text.span, message, related=(Related(above.text.span, "căn cứ cấp thấp hơn đứng trước"),))


@rule("loi-co-quan-khac", Severity.WARNING)
def own_words(subject: Subject) -> Iterator[Finding]:
    """Câu chép từ văn bản của cơ quan khác: nói cơ quan ấy «xây dựng kế hoạch».

    Vì sao: đây là kế hoạch của trung tâm; câu chép nguyên làm cơ quan khác thành người lập. Bỏ đoạn chép, hoặc đổi
    chủ thể thành trung tâm.

    Đúng:
        dan_nhap: "Ban giám đốc Trung tâm học tập cộng đồng xây dựng kế hoạch như sau:"

    Sai:
        dan_nhap: "Theo chỉ đạo của cấp trên, Phòng Giáo dục và Đào tạo huyện Kinh Môn xây dựng kế hoạch như sau:"
    """
    plan = subject.plan
    parent = (plan.centre.parent or "").lower()
    for text in (*plan.bases, *((plan.lead_in,) if plan.lead_in else ()), *((plan.closing,) if plan.closing else ())):
        found = _other_author(text, parent)
        if found is not None:
            yield Finding(
                text.part(*found),
                f"«{text[found[0] : found[1]][:60].rstrip()}…» là lời của cơ quan khác; bỏ đoạn này, hoặc để trung tâm làm chủ thể",
            )


def _other_author(text: Text, parent: str) -> tuple[int, int] | None:
    """Return where another body builds the plan: from its name to the end of the sentence."""
    lower = lowered(text)
    builds = lower.find(_BUILDS)
    if builds < 0:
        return None
    start = max(lower.rfind(sign, 0, builds) for sign in ",;") + 1
    author = lower[start:builds].strip()
    if author.startswith(_AUTHORS) and not has_digit(author):
        own = parent and (parent.startswith(author) or author.startswith(parent))
        if own or any(words in f" {author} " for words in _NOT_THE_AUTHOR):
            return None
        return lower.index(author, start), len(text.rstrip(" ;.,:\n"))
    wide = next((place + len(words) for words in _WHOLE if (place := lower.find(words, builds)) >= 0), 0)
    return (builds, wide) if wide and " về việc " not in lower[:builds] else None


BASES: tuple[Rule, ...] = (dated_and_issued, bases_in_order, own_words)
