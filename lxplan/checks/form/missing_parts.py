"""The check that nothing is missing that the official form asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Gate, Severity, Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.declaration import Record
from lxplan.plan.model import Plan
from lxplan.plan.official_head import Paper
from lxplan.vietnamese.document_types import document_type
from lxplan.vietnamese.folding import fold

_WITHOUT_PARENT = tuple(map(fold, ("Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND")))

_GIVEN_AFTER_SIGNING = ("so", "ngay")
"""Keys of the paper that are filled when it is sent out: number and date (NĐ 30/2020, Điều 14 and 15)."""


class _Wanted(NamedTuple):
    """A key that the form needs: where it is typed, and what a person calls it."""

    key: str
    label: str
    record: Record
    filled: bool


def _wanted(plan: Plan) -> Iterator[_Wanted]:
    paper, signer, centre = plan.paper, plan.paper.signer, plan.centre
    approval = paper.approval
    wanted: tuple[tuple[str, str, Record, Any], ...] = (
        ("chu_quan", "cơ quan chủ quản", centre, centre.parent),
        ("dia_danh", "địa danh", centre, centre.locality),
        ("so", "số văn bản", paper, paper.number),
        ("ky_hieu", "ký hiệu", paper, paper.symbol),
        ("ngay", "ngày ký", paper, paper.issued),
        ("trich_yeu", "trích yếu", paper, paper.subject),
        ("chuc_vu", "chức vụ người ký", signer, signer.position),
        ("ho_ten", "họ tên người ký", signer, signer.name),
        ("chuc_vu", "chức vụ người phê duyệt", approval, approval.position),
        ("ho_ten", "họ tên người phê duyệt", approval, approval.name),
        ("noi_nhan", "nơi nhận", paper, paper.recipients),
    )
    for key, label, record, value in wanted:
        if (record is approval and not approval.places.keys) or (
            key == "ky_hieu" and not _has_sign(paper)
        ):
            continue
        if key == "chu_quan" and _heads_papers_alone(centre.name):
            continue
        stated = key != "noi_nhan" and key in record.places.values
        yield _Wanted(key, label, record, bool(value) or stated)


def _has_sign(paper: Paper) -> bool:
    """Tell whether the type of a paper has a sign that its symbol begins with; a Lịch công tác has none."""
    known = document_type(paper.document_type or "Kế hoạch")
    return known is not None and bool(known.sign)


def _heads_papers_alone(name: str | None) -> bool:
    """Tell whether a body's papers name none above it: people's councils and committees."""
    return fold(name or "").startswith(_WITHOUT_PARENT)


@rule("thieu-the-thuc", Severity.NOTE)
def form_is_complete(subject: Subject) -> Iterator[Finding]:
    """Thể thức văn bản còn thiếu: số, ngày, người ký, nơi nhận …

    Vì sao: thiếu các mục này thì bản in có chỗ trống. Khi đang soạn chỉ nhắc một lần. Với validate --final ky, mỗi chỗ
    trống là một lỗi phải điền trước khi ký; số và ngày chưa cần, vì lấy sau khi ký. Với validate --final ban-hanh (cũng
    là validate --final) thì thiếu số, ngày cũng là lỗi.

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
    later = _GIVEN_AFTER_SIGNING if subject.gate is Gate.SIGNING else ()
    missing = [
        wanted
        for wanted in _wanted(subject.plan)
        if not (wanted.filled or (wanted.record is subject.plan.paper and wanted.key in later))
    ]
    if not missing:
        return
    if not subject.final:
        labels = ", ".join(wanted.label for wanted in missing)
        yield Finding(_head(subject.plan), f"thể thức còn thiếu: {labels}; điền trước khi ký")
        return
    when = "ký" if subject.gate is Gate.SIGNING else "ban hành"
    together: dict[Span, list[_Wanted]] = {}
    for wanted in missing:
        together.setdefault(_place(wanted, subject.plan), []).append(wanted)
    for span, lacking in together.items():
        labels = ", ".join(f"{wanted.label} ({wanted.key})" for wanted in lacking)
        yield Finding(span, f"chưa có {labels}; điền trước khi {when}", severity=Severity.ERROR)


def _place(wanted: _Wanted, plan: Plan) -> Span:
    """Return the empty key itself, or the group that lacks it."""
    record = wanted.record
    if wanted.key in record.places.keys:
        return record.places.key(wanted.key)
    if record in (plan.paper.signer, plan.paper.approval):
        signer = "nguoi_ky" if record is plan.paper.signer else "phe_duyet"
        return plan.paper.places.key(signer) if signer in plan.paper.places.keys else _head(plan)
    group = "trung_tam" if record is plan.centre else "van_ban"
    return plan.places.key(group) if group in plan.places.keys else _head(plan)


def _head(plan: Plan) -> Span:
    """Return the key under which most of the form is typed."""
    keys = plan.places.keys
    stated = (keys[name] for name in ("van_ban", "trung_tam", *keys) if name in keys)
    first = next(stated, plan.places.whole)
    assert first is not None
    return first.span
