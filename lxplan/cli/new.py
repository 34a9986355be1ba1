"""`lxplan new`: the plan of a new period, out of the last one or from nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.machinery.completion import complete_plan
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.plan import Period

EXAMPLES = (
    "lxplan new",
    "lxplan new 2019-2020",
    "lxplan new 2019-2020 --from plans/2018-2019.yaml",
    "lxplan new 2026-07 -o plans/thang-7.yaml",
    "lxplan new 2026-2027 --empty",
    'lxplan new 2026-2027 --empty --ten "Trung tâm học tập cộng đồng xã Long Xuyên"',
)

_STANDARD_OUTPUT = "-"
_FROM_NOTHING = "Soạn kế hoạch trống"
_QUESTIONS = (
    "Tên trung tâm (ví dụ Trung tâm học tập cộng đồng xã Long Xuyên)",
    "Cơ quan cấp trên (ví dụ UBND xã Long Xuyên; chưa biết thì bấm Enter)",
    "Nơi ghi trước ngày ký (ví dụ Long Xuyên; Enter để bỏ qua)",
    "Chức vụ người ký (Enter là Giám đốc)",
    "Họ tên người ký (Enter để bỏ qua)",
)


def new(
    period: Annotated[list[str] | None, typer.Argument(metavar="KỲ", hidden=True)] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="TỆP|KỲ",
            help="Kế hoạch để soạn từ đó; không ghi thì lấy kế hoạch mới nhất trong thư mục plans.",
            autocompletion=complete_plan,
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="TỆP",
            help="Tệp hoặc thư mục ghi ra, - là hiện ra; không ghi thì là plans/KỲ.yaml.",
        ),
    ] = None,
    empty: Annotated[
        bool,
        typer.Option(
            "--empty",
            rich_help_panel=_FROM_NOTHING,
            help="Soạn kế hoạch trống: các tháng, các căn cứ còn hiệu lực, các đơn vị thường có của xã.",
        ),
    ] = False,
    name: Annotated[
        str,
        typer.Option("--ten", metavar="TÊN", rich_help_panel=_FROM_NOTHING, help="Tên trung tâm."),
    ] = "",
    above: Annotated[
        str,
        typer.Option(
            "--chu-quan",
            metavar="TÊN",
            rich_help_panel=_FROM_NOTHING,
            help="Cơ quan cấp trên, ví dụ UBND xã Long Xuyên.",
        ),
    ] = "",
    place: Annotated[
        str,
        typer.Option(
            "--dia-danh",
            metavar="NƠI",
            rich_help_panel=_FROM_NOTHING,
            help="Nơi ghi trước ngày ký, ví dụ Long Xuyên.",
        ),
    ] = "",
    office: Annotated[
        str,
        typer.Option(
            "--chuc-vu", metavar="CHỨC_VỤ", rich_help_panel=_FROM_NOTHING, help="Chức vụ người ký."
        ),
    ] = "",
    signer: Annotated[
        str,
        typer.Option(
            "--ho-ten", metavar="HỌ_TÊN", rich_help_panel=_FROM_NOTHING, help="Họ tên người ký."
        ),
    ] = "",
) -> None:
    """Soạn kế hoạch của kỳ sau từ kế hoạch đã có, hoặc kế hoạch trống (--empty).

    KỲ là năm học (2019-2020), năm, quý hoặc tháng; không ghi thì là kỳ ngay sau kế hoạch mới nhất. Tháng và năm ở tiêu đề,
    đoạn dẫn, các quý, câu kết được chuyển; số, ngày ký, kết quả, chỗ bỏ qua được bỏ; ngày của hoạt động thành lời nhắc.
    Những chỗ phải xem lại được kể ra. Không ghi đè lên tệp đã có.
    """
    typed = " ".join(period) if period else None
    centre = (name, above, place, office, signer)
    if empty:
        if source is not None:
            raise Failure(
                "--empty soạn kế hoạch trống, không từ kế hoạch nào; bỏ --from, hoặc bỏ --empty."
            )
        _empty(typed, centre, output)
    elif any(centre):
        raise Failure("--ten, --chu-quan, --dia-danh, --chuc-vu, --ho-ten chỉ dùng cùng --empty.")
    else:
        _next(typed, source, output)


def _empty(typed: str | None, known: Sequence[str], output: str | None) -> None:
    """Write a plan to begin with."""
    from lxplan.cli.terminal.streams import say
    from lxplan.drafting.empty_plan import Centre, empty_plan
    from lxplan.drafting.modeline import modeline
    from lxplan.plan import read_plan

    period = _wanted(typed or _asked_period())
    assert period is not None
    target = _target(output, period)
    centre = Centre(*_with_answers([" ".join(each.split()) for each in known]))
    data = _encoded(empty_plan(period, centre, modeline(target.parent)))
    faults = read_plan(str(target), data).faults
    if faults:
        raise Failure(f"{faults[0].message}; xem lại tên và chức vụ đã gõ.")
    _save(target, data, output)
    say(
        f"đã soạn kế hoạch trống {period.short_name}; xem lại các đơn vị và căn cứ có sẵn, điền chỗ trống."
    )
    if output != _STANDARD_OUTPUT:
        say(
            f'bước tiếp theo: lxplan add {period.first} "nội dung hoạt động", rồi lxplan validate {target}'
        )


def _encoded(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise Failure("có ký tự không ghi được vào tệp; gõ lại tên.") from error


def _asked_period() -> str:
    from lxplan.cli.terminal.asking import ask, can_ask

    if not can_ask():
        raise Failure("soạn kế hoạch cho kỳ nào? Ghi kỳ, ví dụ lxplan new 2026-2027 --empty.")
    return ask("Kỳ của kế hoạch (ví dụ 2026-2027, hoặc 2026)", required=True)


def _with_answers(known: Sequence[str]) -> list[str]:
    """Return what is known of the centre, with answers to what is asked of somebody who gave no
    name.
    """
    from lxplan.cli.terminal.asking import ask, can_ask

    if known[0]:
        return [*known]
    if not can_ask():
        raise Failure(
            'trung tâm tên gì? Ghi tên, ví dụ --ten "Trung tâm học tập cộng đồng xã Long Xuyên".'
        )
    return [
        each or ask(question, required=place == 0)
        for place, (each, question) in enumerate(zip(known, _QUESTIONS, strict=True))
    ]


def _next(typed: str | None, source: str | None, output: str | None) -> None:
    from lxplan.checks.machinery.silencing import silencing_comments
    from lxplan.cli.plan_before import check_looked_at, plan_before, step_between
    from lxplan.cli.review_list import to_review
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.cli.terminal.streams import say, write
    from lxplan.drafting.next_plan import next_plan
    from lxplan.plan import read_plan

    wanted = _wanted(typed)
    chosen = plan_before(source, wanted)
    plan, read = sound_plan(chosen), chosen.read
    step = step_between(plan.sound_period, wanted)
    if wanted is None and source is None:
        check_looked_at(read, step)
    target = _target(output, step.new)
    comments = list(silencing_comments(read.source))
    made = next_plan(read, step, target, [start for start, _ in comments])
    after = read_plan(str(target), made.data)
    if after.plan is None or after.faults:
        why = after.faults[0].message if after.faults else "không đọc được"
        raise Failure(
            f"kế hoạch soạn ra sẽ có lỗi ({why}) nên chưa ghi; xem lại {read.source.path}."
        )
    _save(target, made.data, output)
    silencers = [(read.source.line_column(start)[0], names) for start, names in comments]
    silencers += [(each.rule.span.line, str(each.rule)) for each in plan.silenced if each.rule]
    lines = to_review(after, after.plan, step, made, silencers)
    say(
        f"đã soạn kế hoạch {step.new.short_name} từ {read.source.path}{'; xem lại:' if lines else '.'}"
    )
    write("".join(f"  {line}\n" for line in lines), sys.stderr)
    if output != _STANDARD_OUTPUT:
        say(f"bước tiếp theo: lxplan validate {target}")


def _wanted(typed: str | None) -> Period | None:
    if typed is None:
        return None
    from lxplan.plan_files.period_request import parse_period

    return parse_period(typed)


def _target(output: str | None, period: Period) -> Path:
    """Return the file to write, or for standard output the one that it may be put in; raises `Failure`
    where there is one already.
    """
    from lxplan.outputs.endings import is_folder
    from lxplan.plan_files.finding import plans_folder

    usual = Path(plans_folder(), f"{period.label}.yaml")
    if output == _STANDARD_OUTPUT:
        return usual
    target = Path(output) if output else usual
    if output and (is_folder(output) or os.path.isdir(target)):
        target = target / f"{period.label}.yaml"
    if target.suffix.lower() not in (".yaml", ".yml"):
        raise Failure(f"{target} không phải tên tệp kế hoạch; đặt tên kết thúc bằng .yaml.")
    if os.path.exists(target):
        raise Failure(
            f"đã có {target} nên không ghi đè; đặt tên khác bằng -o, hoặc đổi tên tệp ấy trước."
        )
    return target


def _save(target: Path, data: bytes, output: str | None) -> None:
    from lxplan.atomic import make_folder, write_atomically
    from lxplan.cli.terminal.streams import write_data, write_paths
    from lxplan.plan import read_plan

    if output == _STANDARD_OUTPUT:
        write_data(read_plan(str(target), data).source.text)
        return
    make_folder(target.parent)
    write_atomically(target, data)
    write_paths(target)
