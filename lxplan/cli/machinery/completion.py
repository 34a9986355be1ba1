"""What the Tab key offers in the shell. It is quiet and never fails."""

from collections.abc import Iterable
from contextlib import suppress

from click import Context

from lxplan.diagnostics import Gate


def complete_plans(incomplete: str) -> list[str]:
    """Return the plan files of the folder `plans/`."""
    with suppress(Exception):
        from lxplan.plan_files.finding import files_here

        return [path for path in files_here() if path.startswith(incomplete)]
    return []


def complete_plan(incomplete: str) -> list[str]:
    """Return what names one plan of the folder `plans/`: its period by its label, such as
    `2018-2019`, or its path.
    """
    labels: list[str] = []
    with suppress(Exception):
        from lxplan.plan_files.copies import period_of
        from lxplan.plan_files.naming import in_time
        from lxplan.plan_files.reading import plans_here

        periods = in_time(
            period for read in plans_here() if (period := period_of(read)) is not None
        )
        labels = [period.label for period in periods if period.label.startswith(incomplete)]
    return [*labels, *complete_plans(incomplete)]


def complete_months(ctx: Context, incomplete: str) -> list[str]:
    """Return the months of the plan in use that begin as typed, as `mm/yyyy`."""
    with suppress(Exception):
        from lxplan.cli.machinery.today import today
        from lxplan.plan_files.choosing import plan_of_today
        from lxplan.plan_files.copies import period_of

        period = period_of(plan_of_today(_named(ctx), today()).read)
        return (
            [str(month) for month in period.months if str(month).startswith(incomplete)]
            if period
            else []
        )
    return []


def complete_invitation(ctx: Context, incomplete: str) -> list[str] | list[tuple[str, str]]:
    """Return the months that begin as typed, then the numbers of the month's activities, each with
    its content.
    """
    with suppress(Exception):
        words = ctx.params.get("words")
        if not words:
            return complete_months(ctx, incomplete)
        numbered = _activities_of(" ".join(words), _named(ctx))
        return [(number, content) for number, content in numbered if number.startswith(incomplete)]
    return []


def _activities_of(month: str, named: str | None) -> list[tuple[str, str]]:
    from lxplan.cli.machinery.today import today
    from lxplan.plan.agenda import entries_under
    from lxplan.plan_files.choosing import month_in, plan_of_month
    from lxplan.plan_files.stretch_request import parse_month

    request = parse_month(month, today())
    read = plan_of_month(named, request, today()).read
    if read.plan is None or read.plan.period is None:
        return []
    entries = entries_under(read.plan, month_in(read.plan, request))
    return [(str(entry.number), " ".join(entry.activity.content.split())) for entry in entries]


def complete_partners(ctx: Context, incomplete: str) -> list[str]:
    """Return the organisations of the plan in use that begin as typed, with or without marks.

    A name is several words to the shell, so the words typed before are taken off; whoever types
    without marks is offered the name without marks, since the shell keeps only what begins as
    typed.
    """
    with suppress(Exception):
        from lxplan.cli.machinery.today import today
        from lxplan.plan.directory import Directory
        from lxplan.plan_files.choosing import plan_of_today

        plan = plan_of_today(_named(ctx), today()).read.plan
        if plan is None:
            return []
        names = (str(organisation.name) for organisation in Directory.of(plan).organisations)
        return list(_continuations(names, " ".join(ctx.params.get("name") or ()), incomplete))
    return []


def complete_templates(ctx: Context, incomplete: str) -> list[str]:
    """Return `copy`, then the templates that begin as typed and are not yet named."""
    with suppress(Exception):
        words = ctx.params.get("words")
        if not words:
            return [word for word in ("copy",) if word.startswith(incomplete)]
        from lxplan.papers.template_copies import originals

        names = (item.name for item in originals())
        return [name for name in names if name.startswith(incomplete) and name not in words]
    return []


def complete_rules(incomplete: str) -> list[str]:
    """Return the names of the rules that begin as typed."""
    with suppress(Exception):
        from lxplan.checks.rules import RULES

        return [rule.name for rule in RULES if rule.name.startswith(incomplete)]
    return []


def complete_gates(incomplete: str) -> list[str]:
    """Return the words that may follow `validate --final`, and the plan files, which may follow it as well."""
    words = [gate.value for gate in (Gate.SIGNING, Gate.ISSUING)]
    return [
        *(word for word in words if word.startswith(incomplete)),
        *complete_plans(incomplete),
    ]


def _named(ctx: Context) -> str | None:
    """Return what `--plan` says so far; it may be typed and still be empty."""
    return ctx.params.get("plan") or None


def _continuations(names: Iterable[str], before: str, incomplete: str) -> Iterable[str]:
    from lxplan.vietnamese.folding import fold

    done = f"{before} " if before else ""
    for name in names:
        rest = name[len(done) :]
        if fold(name[: len(done)]) != fold(done):
            continue
        if rest.startswith(incomplete):
            yield rest
        elif fold(rest).startswith(fold(incomplete)):
            yield incomplete + fold(rest)[len(fold(incomplete)) :]


def typed_in_bash(offer: str, line: str, incomplete: str) -> str:
    """Return what is offered as it is typed in bash, where it is a path; `line` is typed so far, and
    `incomplete` is its last word without quotes.

    Names of organisations stay as they are: several words are typed there as such.
    """
    import os
    import re

    if not os.path.lexists(offer):
        return offer
    if line.endswith(f"'{incomplete}"):
        return offer
    if line.endswith(f'"{incomplete}'):
        return re.sub(r'(["$`\\])', r"\\\1", offer)
    return re.sub(r"([^\w%+,./:@=-])", r"\\\1", offer)
