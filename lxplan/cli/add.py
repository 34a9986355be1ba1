"""`lxplan add`: one more activity in the plan file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from lxplan.cli.doubts_of_adding import check_new, in_an_older, outside_the_signed
from lxplan.cli.machinery.completion import complete_months, complete_partners
from lxplan.cli.options import PlanOption
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.plan import Month, Plan, ReadPlan

EXAMPLES = (
    'lxplan add 10/2018 "Tập huấn kỹ thuật chăm sóc lúa"',
    'lxplan add 10/2018 "Tập huấn chăm sóc lúa" --ngay 20 --gio 07:30-11:00 --phoi-hop "hội nông dân"',
    'lxplan add 11/2018 "Lớp tin học" --doi-tuong "Cán bộ xã" --doi-tuong "Giáo viên" --so-nguoi 45',
    'lxplan add "thường xuyên" "Mở cửa thư viện" --nguoi-day "Cán bộ văn hóa"',
)

_QUESTIONS = {
    "ngay": "Ngày (ví dụ 20 hoặc 20/10/2018; chưa định thì bấm Enter)",
    "gio": "Giờ (ví dụ 07:30-11:00; chưa định thì bấm Enter)",
    "dia_diem": "Địa điểm (chưa định thì bấm Enter)",
    "doi_tuong": "Đối tượng (Enter để bỏ qua)",
    "phoi_hop": "Đơn vị phối hợp (nhiều đơn vị cách nhau bằng dấu ; – Enter để bỏ qua)",
}
"""What is asked, besides the month and the content, of somebody who typed no content."""

_SEVERAL = ("ngay", "doi_tuong", "phoi_hop")
T = TypeVar("T")


def add(
    month: Annotated[
        str | None,
        typer.Argument(metavar="THÁNG", hidden=True, autocompletion=complete_months),
    ] = None,
    content: Annotated[str | None, typer.Argument(metavar="NỘI_DUNG", hidden=True)] = None,
    days: Annotated[
        list[str] | None,
        typer.Option(
            "--ngay",
            metavar="NGÀY",
            help="Ngày tổ chức: 20, 20/10 hoặc 20/10/2018; ghi được nhiều lần.",
        ),
    ] = None,
    time: Annotated[
        str | None, typer.Option("--gio", metavar="GIỜ", help="Giờ, ví dụ 07:30-11:00.")
    ] = None,
    place: Annotated[
        str | None, typer.Option("--dia-diem", metavar="NƠI", help="Địa điểm.")
    ] = None,
    audience: Annotated[
        list[str] | None,
        typer.Option("--doi-tuong", metavar="AI", help="Đối tượng học; ghi được nhiều lần."),
    ] = None,
    partners: Annotated[
        list[str] | None,
        typer.Option(
            "--phoi-hop",
            metavar="ĐƠN_VỊ",
            help="Đơn vị phối hợp, viết hoa hay thường, có dấu hay không; ghi được nhiều lần.",
            autocompletion=complete_partners,
        ),
    ] = None,
    teachers: Annotated[
        list[str] | None,
        typer.Option("--nguoi-day", metavar="AI", help="Người dạy; ghi được nhiều lần."),
    ] = None,
    headcount: Annotated[
        str | None, typer.Option("--so-nguoi", metavar="SỐ", help="Số người dự kiến.")
    ] = None,
    budget: Annotated[
        str | None,
        typer.Option("--kinh-phi", metavar="SỐ_TIỀN", help="Kinh phí bằng đồng, ví dụ 1.500.000."),
    ] = None,
    funding: Annotated[
        str | None, typer.Option("--nguon", metavar="NGUỒN", help="Nguồn kinh phí.")
    ] = None,
    unplanned: Annotated[
        bool,
        typer.Option(
            "--phat-sinh",
            help="Việc phát sinh ngoài kế hoạch đã ký; kế hoạch đã có số và ngày ký thì tự hiểu thế.",
        ),
    ] = False,
    field: Annotated[
        str | None,
        typer.Option("--linh-vuc", metavar="LĨNH_VỰC", help="Lĩnh vực, để báo cáo cộng theo."),
    ] = None,
    planned: Annotated[
        bool,
        typer.Option("--trong-ke-hoach", help="Việc của chính kế hoạch, dù đã có số và ngày ký."),
    ] = False,
    plan: PlanOption = None,
) -> None:
    """Thêm một hoạt động vào cuối một tháng của kế hoạch.

    THÁNG viết như ở lxplan month (nhiều chữ thì đặt trong dấu nháy), hoặc "thường xuyên"; NỘI_DUNG đặt trong dấu nháy.
    Chỉ thêm dòng mới, mọi dòng khác giữ nguyên. Giá trị sai, hoặc đơn vị chưa có trong kế hoạch, thì không ghi gì.
    """
    typed: dict[str, Sequence[str]] = {
        "noi_dung": [content or ""],
        "doi_tuong": audience or (),
        "phoi_hop": partners or (),
        "nguoi_day": teachers or (),
        "ngay": days or (),
        "gio": [time or ""],
        "dia_diem": [place or ""],
        "so_nguoi": [headcount or ""],
        "kinh_phi": [budget or ""],
        "nguon": [funding or ""],
        "linh_vuc": [field or ""],
    }
    if unplanned and planned:
        raise Failure("chỉ ghi một trong --phat-sinh, --trong-ke-hoach.")
    _add(month, typed, unplanned if unplanned or planned else None, plan)


def _add(
    month_words: str | None,
    typed: dict[str, Sequence[str]],
    unplanned: bool | None,
    named: str | None,
) -> None:
    from lxplan.cli.terminal.streams import say, write_done
    from lxplan.drafting.added_activity import add_activity
    from lxplan.plan_files.rewriting import rewrite

    read, month = (
        _asked_month(named) if month_words is None else _plan_and_month(month_words, named)
    )
    plan = read.plan
    assert plan is not None
    values = _values(plan, _with_answers(read, month, typed))
    is_outside = plan.paper.is_signed if unplanned is None else unplanned
    added = add_activity(read, month, {**values, **({"phat_sinh": "có"} if is_outside else {})})
    check_new(plan, added.placed)
    path = read.source.path
    rewrite(path, read.source.data, added.data)
    label = added.placed.label
    lines = "".join(f"{line}\n" for line in added.lines)
    write_done(f"{path}:{added.line}: {label}\n{lines}", [path])
    step = f"lxplan month {month}" if month is not None else "lxplan validate"
    say(f"đã thêm hoạt động {label}; xem lại bằng lệnh {step}.")
    for doubt in (outside_the_signed(plan, unplanned), named is None and in_an_older(read)):
        if doubt:
            say(f"lưu ý: {doubt}.")


def _asked_month(named: str | None) -> tuple[ReadPlan, Month | None]:
    from lxplan.cli.terminal.asking import can_ask

    if not can_ask():
        raise Failure(
            'thêm vào tháng nào? Ghi tháng và nội dung, ví dụ lxplan add 10/2018 "Lớp tin học".'
        )
    question = "Tháng (ví dụ 10/2018, hoặc thường xuyên)"
    return _asked(question, lambda words: _plan_and_month(words, named), required=True)


def _asked(question: str, understood: Callable[[str], T], *, required: bool = False) -> T:
    """Return what an answer means; one that means nothing is asked for again."""
    from lxplan.cli.terminal.asking import ask
    from lxplan.cli.terminal.streams import say_failure

    while True:
        answer = ask(question, required=required)
        try:
            return understood(answer)
        except Failure as failure:
            say_failure(failure)


def _plan_and_month(typed: str, named: str | None) -> tuple[ReadPlan, Month | None]:
    from lxplan.cli.machinery.today import today
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.plan.agenda import STANDING
    from lxplan.plan_files.choosing import month_in, plan_of_month, plan_of_today
    from lxplan.plan_files.finding import STANDARD_INPUT
    from lxplan.plan_files.stretch_request import parse_month
    from lxplan.vietnamese.folding import fold

    if named == STANDARD_INPUT:
        raise Failure(
            "lxplan add ghi vào tệp, không dùng được với nội dung từ lệnh khác chuyển sang (-)."
        )
    if fold(typed) == fold(STANDING):
        chosen = plan_of_today(named, today())
        sound_plan(chosen)
        return chosen.read, None
    if fold(typed) == "thang":
        raise Failure('tháng nhiều chữ thì đặt trong dấu nháy, ví dụ "tháng 10".')
    request = parse_month(typed, today())
    chosen = plan_of_month(named, request, today())
    return chosen.read, month_in(sound_plan(chosen), request)


def _with_answers(
    read: ReadPlan, month: Month | None, typed: dict[str, Sequence[str]]
) -> dict[str, Sequence[str]]:
    """Return what was typed, with the answers to what is asked of somebody who typed no content;
    each answer is tried before the next question.
    """
    if any(words.strip() for words in typed["noi_dung"]):
        return typed
    from lxplan.cli.terminal.asking import can_ask
    from lxplan.drafting.added_activity import add_activity

    if not can_ask():
        raise Failure("nội dung của hoạt động để trống; ghi nội dung trong dấu nháy, sau tháng.")
    plan = read.plan
    assert plan is not None
    answers = dict(typed)

    def understood(name: str, answer: str) -> Sequence[str]:
        parts = (
            [part for part in answer.split(";") if part.strip()] if name in _SEVERAL else [answer]
        )
        values = _values(plan, {"noi_dung": answers["noi_dung"], "phoi_hop": (), name: parts})
        add_activity(read, month, values)
        value = values.get(name, ())
        return (value,) if isinstance(value, str) else value

    answers["noi_dung"] = _asked(
        "Nội dung", lambda words: understood("noi_dung", words), required=True
    )
    for name, question in _QUESTIONS.items():
        if not any(words.strip() for words in typed[name]):
            answers[name] = _asked(question, partial(understood, name))
    return answers


def _values(plan: Plan, typed: dict[str, Sequence[str]]) -> dict[str, str | tuple[str, ...]]:
    """Return the values by their keys: one text, several in a list, partners always by their names
    in a list.
    """
    from lxplan.cli.named_partners import named_partners
    from lxplan.vietnamese.organisation_words import persons_in

    said = {
        name: tuple(" ".join(words.split()) for words in each if words.strip())
        for name, each in typed.items()
    }
    several = {"phoi_hop": named_partners(plan, said.pop("phoi_hop"))}
    if "nguoi_day" in said:
        said["nguoi_day"] = tuple(name for each in said["nguoi_day"] for name in persons_in(each))
    return {**{n: each[0] if len(each) == 1 else each for n, each in said.items()}, **several}
