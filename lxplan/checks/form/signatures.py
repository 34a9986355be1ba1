"""The check on who signs: by what authority, and in what position."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.heads import heads_of
from lxplan.diagnostics import Severity
from lxplan.plan.official_head import Approval, Signer
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.signing import (
    Authority,
    authorities_in,
    has_one_head,
    is_collective,
    is_deputy,
    is_deputy_of,
    is_of_another_body,
    is_office,
    is_well_marked,
)

_DEPUTIES_IN_CHARGE_SIGN_KT = date(2020, 3, 5)
"""Since NĐ 30/2020 a deputy who is in charge signs as any other: with KT."""
_MARK_AS_TYPED = r"(?i)^\s*(?:t/?m|k/?t|t/?l|t/?u/?q|q)[.:]?\s*"
_HEADS_OF_OTHERS = ("chu tich", "hieu truong", "bi thu", "chi huy")
_COLLECTIVES = (
    "cong doan",
    "dang uy",
    "khuyen hoc",
    "phu nu",
    "nong dan",
    "cuu chien binh",
    "nguoi cao tuoi",
    "mat tran",
    "doan xa",
    "doan phuong",
    "doan thanh nien",
)
"""Words (folded) of a collective that signs for itself alone; of the Youth Union one word tells it."""
_BOARDS = (
    (
        "ban giam hieu",
        (
            "cong doan",
            "hoi ",
            "lien doi",
            "chi doan",
            "doan ",
            "trung tam hoc tap",
            "ubnd",
            "uy ban",
        ),
    ),
    (
        "ban giam doc",
        ("cong doan", "hoi ", "lien doi", "chi doan", "doan ", "truong ", "ubnd", "uy ban"),
    ),
    ("ban chap hanh", ("trung tam hoc tap", "truong ", "ubnd", "uy ban")),
)
"""Boards (folded), and how the names of bodies begin that have none such."""
_UNDER_A_HEAD = ("ban giam", "ban chi dao", "ban to chuc", "ban quan ly")
"""How collectives begin (folded) for whose head a deputy signs; in the Party and the unions the deputies sign TM. too."""
_PEOPLES = ("ubnd", "uy ban nhan dan", "hdnd", "hoi dong nhan dan")


@rule("nguoi-ky-sai", Severity.WARNING)
def authority_fits_position(subject: Subject) -> Iterator[Finding]:
    """Quyền hạn ký (TM., KT., TL., TUQ., Q.) không hợp với chức vụ: «KT. GIÁM ĐỐC» mà giám đốc ký, phó giám đốc ký không KT.

    Vì sao: theo Nghị định 30/2020, cấp phó ký thay thì ghi KT. và chức vụ của cấp trưởng; TM. chỉ dùng cho tập thể (Ủy
    ban nhân dân, Ban Chấp hành …); giám đốc tự ký thì không ghi gì. TL. và TUQ. là của cấp dưới, không phải cấp phó.

    Đúng:
        van_ban: {nguoi_ky: {quyen_han: KT. GIÁM ĐỐC, chuc_vu: Phó Giám đốc}}

    Sai:
        van_ban: {nguoi_ky: {quyen_han: KT. GIÁM ĐỐC, chuc_vu: Giám đốc}}
    """
    for _, paper in heads_of(subject.plan):
        yield from next(([found] for found in _signer(paper.signer, subject)), ())
    yield from next(([found] for found in _signed_by(subject.plan.paper.approval, subject)), ())


def _signer(signer: Signer, subject: Subject) -> Iterator[Finding]:
    yield from _signed_by(signer, subject)
    position, body = signer.position, subject.plan.centre.name
    if position is not None and body and is_of_another_body(position, body):
        message = f"«{position.strip()}» không phải chức vụ ở «{body.strip()}»; xem lại người ký, hoặc tên cơ quan"
        yield Finding(position.content_span, message)


def _signed_by(signer: Signer | Approval, subject: Subject) -> Iterator[Finding]:
    """Return what does not fit in one signature, the gravest first."""
    authority, position = signer.authority, signer.position
    if authority is None:
        if position is not None and _lacks_authority(position, subject):
            yield _unauthorised(position)
        elif position is not None and _signs_for_people(position, subject, signer):
            message = f"«{position.strip()}» ký văn bản của Ủy ban nhân dân thì ghi quyen_han là TM. ỦY BAN NHÂN DÂN"
            yield Finding(position.content_span, message)
        return
    stated = authorities_in(authority)
    if not stated:
        yield _no_authority(authority, position)
        return
    for each in stated:
        body = subject.plan.centre.name if isinstance(signer, Signer) else None
        wrong = _wrong_body(each, body) or (
            _wrong_position(each, position, alone=len(stated) == 1) if position else None
        )
        if wrong is not None:
            about_position = wrong.startswith("«")
            place = position if about_position and position is not None else authority
            yield Finding(place.content_span, wrong)
    if not is_well_marked(authority) and subject.plan.paper.head is None:
        right = f"{stated[0].mark} {re.sub(_MARK_AS_TYPED, '', authority).strip()}"
        yield Finding(authority.content_span, f"quyền hạn ký viết «{right}»", right)


def _signs_for_people(position: Text, subject: Subject, signer: Signer | Approval) -> bool:
    """Tell whether the chair signs a paper of the people's committee, which decides as a body, for itself alone."""
    issuer = fold(subject.plan.centre.name or "")
    is_paper = isinstance(signer, Signer) and issuer.startswith(_PEOPLES)
    return is_paper and fold(position).startswith("chu tich")


def _lacks_authority(position: Text, subject: Subject) -> bool:
    signed = subject.plan.paper.issued or (
        subject.plan.period.begins if subject.plan.period else None
    )
    old = signed is not None and signed < _DEPUTIES_IN_CHARGE_SIGN_KT
    return is_deputy(position) and not (old and "phu trach" in fold(position))


def _unauthorised(position: Text) -> Finding:
    message = f"cấp phó ký thì ghi quyen_han là KT. và chức vụ của cấp trưởng, ví dụ KT. {_head_of(position)}"
    return Finding(position.content_span, message)


def _head_of(position: Text) -> str:
    """Return the office, in capitals, of which a position is the deputy's."""
    head = re.sub(r"(?i)^\s*(?:phó|thứ|p\.|pgđ)\s*", "", position).strip().upper()
    return head or "GIÁM ĐỐC"


def _no_authority(authority: Text, position: Text | None) -> Finding:
    typed = authority.strip()
    if position is not None and fold(position) == fold(typed):
        message = f"«{typed}» in ra hai lần: người đứng đầu tự ký thì để trống quyen_han"
    else:
        message = (
            f"quyen_han bắt đầu bằng TM., KT., TL., TUQ. hoặc Q.; «{typed}» không phải quyền hạn ký"
        )
    return Finding(authority.content_span, message)


def _wrong_body(stated: Authority, issuer: str | None) -> str | None:
    """Return what is wrong with whom a signature is for, in a sentence; None when nothing is."""
    mark, whom = stated
    if whom.startswith(_HEADS_OF_OTHERS) and issuer and fold(issuer).startswith("trung tam"):
        return f"người đứng đầu «{issuer.strip()}» là giám đốc, không phải chức vụ ấy; xem lại quyền hạn ký"
    if mark == "KT." and not whom:
        return "sau KT. phải có chức vụ của người đứng đầu, ví dụ KT. GIÁM ĐỐC"
    if mark != "TM.":
        return _not_one_person(mark, whom)
    if whom in ("", "uy ban"):
        return "sau TM. phải có tên tập thể viết đủ, ví dụ TM. ỦY BAN NHÂN DÂN"
    if is_office(whom) or has_one_head(whom):
        return "TM. chỉ dùng cho tập thể như Ủy ban nhân dân, Ban Chấp hành; người đứng đầu tự ký thì để trống quyen_han"
    if issuer and whom.startswith(_PEOPLES) and not fold(issuer).startswith(_PEOPLES):
        return (
            f"TM. ỦY BAN NHÂN DÂN là ký cho Ủy ban nhân dân, còn văn bản là của «{issuer.strip()}»"
        )
    if issuer and _is_for_another(whom, fold(issuer)):
        return f"quyền hạn ký là của tập thể khác, còn văn bản là của «{issuer.strip()}»"
    return None


def _not_one_person(mark: str, whom: str) -> str | None:
    """Return what is wrong with whom a deputy or an acting head signs for, in a sentence; None when nothing is."""
    if mark == "KT." and is_deputy(whom):
        return "sau KT. là chức vụ của người đứng đầu, ví dụ KT. GIÁM ĐỐC, không phải của cấp phó"
    if mark in ("KT.", "Q.") and is_collective(whom):
        return f"{mark} đi với chức vụ, ví dụ {mark} GIÁM ĐỐC; ký thay mặt tập thể thì ghi TM."
    return None


def _is_for_another(whom: str, issuer: str) -> bool:
    """Tell whether a collective (folded) is surely not the issuer's (folded)."""
    if any(whom.startswith(board) and issuer.startswith(others) for board, others in _BOARDS):
        return True
    named = next((word for word in _COLLECTIVES if f" {word} " in f" {whom} "), None)
    if named is None or "mttq" in issuer or "dang" in issuer:
        return False
    short = "doan" if named.startswith("doan") else named
    return f" {short} " not in f" {issuer.replace('cong doan', '') if short == 'doan' else issuer} "


def _wrong_position(stated: Authority, position: Text, *, alone: bool) -> str | None:
    """Return what is wrong with a position under an authority, in a sentence; None when nothing is.

    `alone` is false where the authority is one of several lines, such as `TM. UBND` and `KT. CHỦ TỊCH`.
    """
    mark, whom = stated
    typed, folded = position.strip(), fold(position)
    if mark == "KT.":
        return _not_the_deputy(typed, folded, whom)
    if mark == "TM." and whom.startswith(_PEOPLES) and alone and is_deputy(position):
        return f"«{typed}» ký thay Chủ tịch: thêm dòng KT. CHỦ TỊCH dưới TM. ở quyen_han"
    if mark == "TM." and alone and whom.startswith(_UNDER_A_HEAD) and is_deputy(position):
        head = _head_of(position)
        return f"«{typed}» ký thay cấp trưởng: ghi quyen_han là KT. {head}, hoặc thêm dòng KT. {head} dưới TM."
    is_same = bool(whom) and (
        folded == whom or (is_deputy(position) and folded.endswith(f" {whom}"))
    )
    if mark in ("TL.", "TUQ.") and is_same:
        return f"«{typed}» không ký {mark}: cấp phó ký KT., người đứng đầu tự ký thì để trống quyen_han"
    if mark in ("TL.", "TUQ.") and is_collective(whom) and _leads(folded):
        return f"«{typed}» ký thay mặt tập thể thì ghi TM.; {mark} là của cấp dưới được giao ký"
    if mark == "Q." and (is_same or is_deputy(position)):
        return f"«{typed}» thừa khi đã ghi {mark}: ghi Q. GIÁM ĐỐC ở chuc_vu, và để trống quyen_han"
    return None


def _leads(position: str) -> bool:
    """Tell whether a position (folded) is that of a collective's head or of the deputy: `pho bi thu`."""
    return position.removeprefix("pho ").startswith(
        ("chu tich", "bi thu", "truong ban", "giam doc", "hieu truong")
    )


def _not_the_deputy(typed: str, folded: str, whom: str) -> str | None:
    if " pho " in f" {folded}":  # also «KT. Chủ tịch, Phó Chủ tịch»
        if is_deputy(typed) and not is_deputy_of(typed, whom):
            return f"«{typed}» không phải cấp phó của chức vụ sau KT.; xem lại một trong hai"
        return None
    if is_deputy(typed):
        return None
    return f"«{typed}» không ký KT.: KT. là cấp phó ký thay; giám đốc tự ký thì để trống quyen_han"
