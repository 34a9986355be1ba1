"""`lxplan new`: the plan of a new period, out of the last one or from nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.machinery.completion import complete_plan
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.drafting.next_plan import NextPlan
    from lxplan.drafting.period_steps import Step
    from lxplan.plan import Period, Plan, ReadPlan

EXAMPLES = (
    "lxplan new",
    "lxplan new 2019-2020",
    "lxplan new 2019-2020 --from plans/2018-2019.yaml",
    "lxplan new 2026-07 -o plans/thang-7.yaml",
)

_MOST_SENTENCES, _MOST_FINDINGS, _MOST_SILENCERS = 4, 3, 8
"""How many of each are listed, so that all that is said has at most 15 lines."""
_DISTRICT = "con-cap-huyen"


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
            help="Tệp hoặc thư mục ghi ra; không ghi thì là plans/KỲ.yaml.",
        ),
    ] = None,
) -> None:
    """Soạn kế hoạch của kỳ sau từ kế hoạch đã có.

    KỲ là năm học (2019-2020), năm, quý hoặc tháng; không ghi thì là kỳ ngay sau kế hoạch mới nhất. Tháng và năm ở tiêu đề,
    đoạn dẫn, các quý, câu kết được chuyển; số, ngày ký, kết quả, chỗ bỏ qua được bỏ; ngày của hoạt động thành lời nhắc.
    Những chỗ phải xem lại được kể ra. Không ghi đè lên tệp đã có.
    """
    _next(" ".join(period) if period else None, source, output)


def _next(typed: str | None, source: str | None, output: str | None) -> None:
    from lxplan.checks.machinery.silencing import silencing_comments
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.cli.terminal.streams import say, write
    from lxplan.drafting.next_plan import next_plan
    from lxplan.plan import read_plan
    from lxplan.plan_files.choosing import Chosen

    wanted = _wanted(typed)
    read = _source(source, wanted)
    plan = sound_plan(Chosen(read))
    step = _step(plan.sound_period, wanted)
    target = _target(output, step.new)
    comments = list(silencing_comments(read.source))
    made = next_plan(read, step, target, [start for start, _ in comments])
    after = read_plan(str(target), made.data)
    if after.plan is None or after.faults:
        why = after.faults[0].message if after.faults else "không đọc được"
        raise Failure(
            f"kế hoạch soạn ra sẽ có lỗi ({why}) nên chưa ghi; xem lại {read.source.path}."
        )
    _save(target, made.data)
    write(f"{target}\n")
    silencers = [(read.source.line_column(start)[0], names) for start, names in comments]
    silencers += [(each.rule.span.line, str(each.rule)) for each in plan.silenced if each.rule]
    lines = _review(after, after.plan, step, made, silencers)
    say(
        f"đã soạn kế hoạch {step.new.short_name} từ {read.source.path}{'; xem lại:' if lines else '.'}"
    )
    _tell(lines, target)


def _wanted(typed: str | None) -> Period | None:
    if typed is None:
        return None
    from lxplan.plan_files.period_request import parse_period

    return parse_period(typed)


def _source(named: str | None, wanted: Period | None) -> ReadPlan:
    """Return the plan to start from: the one named, else the newest of which the period wanted can
    be the next.
    """
    from lxplan.drafting.period_steps import step_to
    from lxplan.plan_files.choosing import newest
    from lxplan.plan_files.naming import period_of, plan_named
    from lxplan.plan_files.reading import plans_here

    if named is not None:
        return plan_named(named)
    reads = plans_here()
    if wanted is None:
        return newest(reads)
    fitting = [
        read
        for read in reads
        if (period := period_of(read)) is not None and step_to(period, wanted) is not None
    ]
    return newest(fitting or reads)


def _step(old: Period, wanted: Period | None) -> Step:
    from lxplan.drafting.period_steps import next_step, step_to

    step = next_step(old) if wanted is None else step_to(old, wanted)
    if step is not None:
        return step
    if wanted is None:
        raise Failure(
            f"sau kế hoạch {old.short_name} là kỳ nào thì chưa rõ; chép tệp ấy rồi sửa tay, hoặc soạn mới bằng --empty."
        )
    if wanted.begins <= old.begins:
        raise Failure(
            f"kế hoạch {wanted.short_name} không phải của kỳ sau kế hoạch {old.short_name}; chọn kế hoạch cũ hơn bằng --from."
        )
    raise Failure(
        f"không chuyển kế hoạch {old.name} ({old.extent}) thành {wanted.name} ({wanted.extent}) được: "
        f"tháng của hai kỳ không ứng với nhau; soạn mới bằng --empty."
    )


def _target(output: str | None, period: Period) -> Path:
    """Return the file to write; raises `Failure` where there is one already."""
    from lxplan.outputs.endings import is_folder
    from lxplan.plan_files.finding import PLANS_FOLDER

    target = Path(output) if output else Path(PLANS_FOLDER, f"{period.label}.yaml")
    if output and (is_folder(output) or target.is_dir()):
        target = target / f"{period.label}.yaml"
    if target.suffix.lower() not in (".yaml", ".yml"):
        raise Failure(f"{target} không phải tên tệp kế hoạch; đặt tên kết thúc bằng .yaml.")
    if target.exists():
        raise Failure(
            f"đã có {target} nên không ghi đè; đặt tên khác bằng -o, hoặc đổi tên tệp ấy trước."
        )
    return target


def _save(target: Path, data: bytes) -> None:
    from lxplan.atomic import make_folder, write_atomically

    make_folder(target.parent)
    write_atomically(target, data)


def _review(
    read: ReadPlan, plan: Plan, step: Step, made: NextPlan, silencers: Sequence[tuple[int, str]]
) -> list[str]:
    """Return what a person must look at, a line each; line numbers are the new file's."""
    from lxplan.drafting.left_to_review import phone_numbers_in, years_left

    left = [
        f"dòng {place.line}: còn năm của kỳ trước: «{place.words}»"
        for place in years_left(plan, step)
    ]
    lines = [*_at_most(_MOST_SENTENCES, left), *_at_most(_MOST_FINDINGS, _district(read))]
    if made.bases:
        lines.append(f"{made.bases} căn cứ của kỳ trước: mỗi căn cứ có lời nhắc «# xem lại» ở trên")
    if made.dated:
        lines.append(f"{made.dated} ngày của hoạt động đã thành lời nhắc «# ngay: (… trước …)»")
    phones = [str(line) for line in phone_numbers_in(plan)]
    if phones:
        lines.append(f"số điện thoại còn đúng không: dòng {', '.join(phones)}")
    if silencers:
        each = [f"{names or 'bo-qua'} (dòng {line})" for line, names in sorted(silencers)]
        named = "; ".join(_at_most(_MOST_SILENCERS, each))
        lines.append(f"đã bỏ chỗ ghi bỏ qua của tệp cũ: {named}")
    return lines


def _district(read: ReadPlan) -> list[str]:
    from lxplan.reviewing.one_file import Choice, review_plan

    found = review_plan(read, Choice((_DISTRICT,)))
    return [f"dòng {each.span.line}: {each.message}" for each in found if each.rule == _DISTRICT]


def _at_most(number: int, lines: Sequence[str]) -> Iterable[str]:
    more = len(lines) - number
    return [*lines[:number], f"và {more} chỗ nữa như vậy"] if more > 1 else lines


def _tell(lines: Sequence[str], target: Path) -> None:

    from lxplan.cli.terminal.streams import say, write

    write("".join(f"  {line}\n" for line in lines), sys.stderr)
    say(f"bước tiếp theo: lxplan validate {target}")
