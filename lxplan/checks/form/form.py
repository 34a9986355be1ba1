"""Checks on what the official form asks for, and on what belongs to the form and not into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.diagnostics import Related, Severity, Span
from lxplan.plan.declaration import Record
from lxplan.plan.model import Plan
from lxplan.vietnamese.sentences import lowered, school_years_in

_COUNTRY = "Cộng hòa xã hội chủ nghĩa Việt Nam"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_COUNTRY_WORDS = r"cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam"
_MOTTO_WORDS = r"độc\s+lập\s*[-,.]\s*tự\s+do\s*[-,.]\s*hạnh\s+phúc"
_SECTION = r"(?<!\w)(?:phần|mục) (?:thứ )?[ivx]{1,4}(?:\.\d+)?(?!\w)"
_LETTERED_SECTION = r"(?<!\w)(?:phần|mục) [a-ik-y](?:\.\d+)?(?![\w)])"
"""As sections are numbered by the levels `A-1`."""
# fmt: off
_OTHER_PAPERS = (
    "nghị", "kế hoạch số", "quyết", "thông tư", "công văn", "hướng dẫn", "quy chế", "chỉ thị", "luật", "đề án",
    "chương trình", "văn bản", "phụ lục", "điều lệ", "bản ",
)
# fmt: on


class _Wanted(NamedTuple):
    """A key that the form needs: where it is typed, and what a person calls it."""

    key: str
    label: str
    record: Record
    filled: bool


def _wanted(plan: Plan) -> Iterator[_Wanted]:
    paper, signer, centre = plan.paper, plan.paper.signer, plan.centre
    wanted: tuple[tuple[str, str, Record, Any], ...] = (
        ("chu_quan", "cơ quan chủ quản", centre, centre.parent),
        ("dia_danh", "địa danh", centre, centre.locality),
        ("so", "số văn bản", paper, paper.number),
        ("ky_hieu", "ký hiệu", paper, paper.symbol),
        ("ngay", "ngày ký", paper, paper.issued),
        ("trich_yeu", "trích yếu", paper, paper.subject),
        ("chuc_vu", "chức vụ người ký", signer, signer.position),
        ("ho_ten", "họ tên người ký", signer, signer.name),
        ("noi_nhan", "nơi nhận", paper, paper.recipients),
    )
    for key, label, record, value in wanted:
        yield _Wanted(key, label, record, bool(value) or (key != "noi_nhan" and key in record.places.values))


@rule("thieu-the-thuc", Severity.NOTE)
def form_is_complete(subject: Subject) -> Iterator[Finding]:
    """Thể thức văn bản còn thiếu: số, ngày, người ký, nơi nhận …

    Vì sao: thiếu các mục này thì bản in có chỗ trống. Khi đang soạn chỉ nhắc một lần; với validate --final, mỗi chỗ
    trống là một lỗi phải điền trước khi ký.

    Đúng:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên, chu_quan: UBND xã Long Xuyên, dia_danh: Long Xuyên}
        van_ban:
          so: 5
          ky_hieu: KH-TTHTCĐ
          ngay: 20/09/2018
          trich_yeu: Hoạt động năm học 2018-2019
          nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An}
          noi_nhan: [UBND xã Long Xuyên]

    Sai:
        van_ban: {ky_hieu: KH-TTHTCĐ, trich_yeu: Hoạt động năm học 2018-2019}
    """
    missing = [wanted for wanted in _wanted(subject.plan) if not wanted.filled]
    if not missing:
        return
    if not subject.final:
        labels = ", ".join(wanted.label for wanted in missing)
        yield Finding(_head(subject.plan), f"thể thức còn thiếu: {labels}; điền trước khi ký")
        return
    together: dict[Span, list[_Wanted]] = {}
    for wanted in missing:
        together.setdefault(_place(wanted, subject.plan), []).append(wanted)
    for span, lacking in together.items():
        labels = ", ".join(f"{wanted.label} ({wanted.key})" for wanted in lacking)
        yield Finding(span, f"chưa có {labels}; điền trước khi ký", severity=Severity.ERROR)


def _place(wanted: _Wanted, plan: Plan) -> Span:
    """Return the empty key itself, or the group that lacks it."""
    if wanted.key in wanted.record.places.keys:
        return wanted.record.places.key(wanted.key)
    parent = (
        "trung_tam" if wanted.record is plan.centre else "nguoi_ky" if wanted.record is plan.paper.signer else "van_ban"
    )
    if parent == "nguoi_ky" and parent in plan.paper.places.keys:
        return plan.paper.places.key(parent)
    return plan.places.key(parent) if parent in plan.places.keys else _head(plan)


def _head(plan: Plan) -> Span:
    """Return the key under which most of the form is typed."""
    keys = plan.places.keys
    return next((keys[name].span for name in ("van_ban", "trung_tam") if name in keys), next(iter(keys.values())).span)


@rule("quoc-hieu-sai", Severity.WARNING)
def country_and_motto(subject: Subject) -> Iterator[Finding]:
    """Quốc hiệu, tiêu ngữ viết sai chữ hoa, dấu hoặc gạch nối.

    Vì sao: quốc hiệu và tiêu ngữ chỉ có một cách viết. Phần đầu văn bản do chương trình in, không cần gõ.

    Đúng:
        muc_dich: Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam

    Sai:
        muc_dich: Hiến pháp nước Cộng hoà xã hội chủ nghĩa Việt nam
    """
    for words in subject.prose:
        lower = lowered(words.text)
        for sign, pattern, right in (("chủ nghĩa", _COUNTRY_WORDS, _COUNTRY), ("hạnh phúc", _MOTTO_WORDS, _MOTTO)):
            for match in re.finditer(pattern, lower) if sign in lower else ():
                written = words.text[match.start() : match.end()]
                wanted = right.upper() if written.isupper() else right
                if written != wanted:
                    yield Finding(
                        words.text.part(match.start(), match.end()), f"viết đúng là «{wanted}»", wanted, wanted
                    )


@rule("so-muc-go-tay", Severity.WARNING)
def no_typed_section_numbers(subject: Subject) -> Iterator[Finding]:
    """Số của phần, mục trong kế hoạch được gõ tay («phần V»).

    Vì sao: thêm hay bỏ một phần thì số thay đổi, câu cũ chỉ sai chỗ. Viết khóa của phần thay cho số: «phần
    ke_hoach_thang» in ra thành «phần V», đúng số của bản in. Mục của văn bản khác không bị nhắc.

    Đúng:
        muc_dich: Thực hiện theo kế hoạch từng tháng ở phần ke_hoach_thang

    Sai:
        muc_dich: Thực hiện theo kế hoạch từng tháng ở phần V
    """
    is_lettered = (subject.plan.layout.numbering or ("I",))[0] == "A"
    for words in subject.prose:
        lower = lowered(words.text)
        if words.path[0] in ("can_cu", "ke_hoach_thang") or ("phần" not in lower and "mục" not in lower):
            continue
        for match in re.finditer(_LETTERED_SECTION if is_lettered else _SECTION, lower):
            start, end = match.span()
            if words.text[start:end].rpartition(" ")[2].islower() or _is_of_another_paper(lower, start, end):
                continue
            yield Finding(
                words.text.part(start, end),
                f"«{words.text[start:end]}» là số gõ tay, sẽ sai khi thêm bớt phần; viết khóa của phần, ví dụ phần ke_hoach_thang",
            )


def _is_of_another_paper(lower: str, start: int, end: int) -> bool:
    """Tell whether a section is said to be another document's: `phần I, phần II của tài liệu`, `học phần II`."""
    following = re.split(r"[.;:)]", lower[end:].lstrip(" .,"), maxsplit=1)[0]
    elsewhere = "của " in following and "của kế hoạch" not in following
    return elsewhere or following.startswith(_OTHER_PAPERS) or lower[:start].endswith("học ")


@rule("nam-hoc-nhieu-kieu", Severity.NOTE)
def one_form_of_school_year(subject: Subject) -> Iterator[Finding]:
    """Năm học viết nhiều kiểu trong một văn bản: 2018-2019, 2018 - 2019, 2018– 2019.

    Vì sao: một văn bản dùng một kiểu; kiểu gọn nhất là 2018-2019.

    Đúng:
        muc_dich: Kế hoạch năm học 2018-2019
        ket: Trên đây là kế hoạch năm học 2018-2019

    Sai:
        muc_dich: Kế hoạch năm học 2018-2019
        ket: Trên đây là kế hoạch năm học 2018 - 2019
    """
    found = [(words.text, match) for words in subject.prose for match in school_years_in(words.text)]
    written = [text[match.start() : match.end()] for text, match in found]
    forms = list(dict.fromkeys(form[4:-4] for form in written))
    if len(forms) < 2:
        return
    usual = "-" if "-" in forms else max(forms, key=[form[4:-4] for form in written].count)
    others = [
        (text.part(*match.span()), form)
        for (text, match), form in zip(found, written, strict=True)
        if form[4:-4] != usual
    ]
    spellings = ", ".join(f"«{form}»" for form in dict.fromkeys(written))
    related = tuple(Related(span, f"viết «{form}»") for span, form in others[1:4])
    span, form = others[0]
    yield Finding(
        span,
        f"năm học viết {len(forms)} kiểu: {spellings}; dùng một kiểu",
        form[:4] + usual + form[-4:],
        related=related,
    )


FORM: tuple[Rule, ...] = (form_is_complete, country_and_motto, no_typed_section_numbers, one_form_of_school_year)
