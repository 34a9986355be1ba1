"""`lxplan partner --all`: a page for every partner, each a file in one folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lxplan.atomic import make_folder
from lxplan.cli.paper_options import PaperOptions, printer, standard_named
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.plan import Plan

_PLACE = "ghi thư mục, ví dụ lxplan partner --all -o phieu/"


def write_pages(
    named_plan: str | None, name: Sequence[str] | None, output: str | None, options: PaperOptions, *, force: bool
) -> None:
    """Write a page for every organisation with a duty or an activity into the folder `output`, making it if need be.

    Prints the path of each; raises `Failure`, before any is written, when one cannot be.
    """
    from lxplan.cli.choosing import choose, sound_plan
    from lxplan.cli.paper_files import save_papers
    from lxplan.cli.terminal.streams import say, write

    if name:
        raise Failure(f"--all in cho mọi đơn vị; bỏ tên «{' '.join(name)}», hoặc bỏ --all.")
    folder = _folder(output)
    plan = sound_plan(choose(named_plan))
    papers = {folder / file: data for file, data in _pages(plan, options).items()}
    if not papers:
        say(f"kế hoạch {plan.period.label} không nêu đơn vị nào nên không có gì để in.")
        return
    make_folder(folder)
    save_papers(papers, force=force)
    write("".join(f"{path}\n" for path in papers))


def _folder(output: str | None) -> Path:
    if output is None:
        raise Failure(f"--all in nhiều tệp; {_PLACE}.")
    folder = Path(output)
    if folder.is_file() or (folder.suffix and not folder.is_dir() and not output.endswith(("/", "\\"))):
        raise Failure(f"--all in nhiều tệp, mà {output} là tên một tệp; {_PLACE}.")
    return folder


def _pages(plan: Plan, options: PaperOptions) -> dict[str, bytes]:
    """Return the pages by file name, in the plan's order."""
    from lxplan.papers.partner_page import partner_pages

    prints = printer(options.templates)
    pages = partner_pages(plan, standard_named(options.standard))
    return {page.file_name: prints.print(page) for page in pages}
