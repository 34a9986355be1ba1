"""`lxplan templates`: what of the papers can be made one's own, and copies of it to edit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.machinery.completion import complete_templates
from lxplan.cli.options import ListFormatOption

if TYPE_CHECKING:
    from lxplan.listing import Listing
    from lxplan.papers.template_copies import Outcome, State

EXAMPLES = (
    "lxplan templates",
    "lxplan templates copy ke-hoach",
    "lxplan templates copy giay-moi --to mau-rieng",
    "lxplan render --templates templates",
)

_COPY = "copy"


def templates(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[copy MẪU...]", hidden=True, autocompletion=complete_templates),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="THƯ_MỤC",
            help="Thư mục mẫu riêng; không ghi thì là templates ở thư mục đang đứng.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Khi chép: thay cả mẫu đã có người sửa bằng mẫu gốc.")
    ] = False,
    form: ListFormatOption = None,
) -> None:
    """Xem các mẫu văn bản và mẫu giấy, hoặc chép ra để sửa theo ý mình.

    Không ghi gì thêm thì liệt kê các mẫu và cho biết mẫu nào đã có bản riêng. copy MẪU chép mẫu đó cùng các mẫu giấy vào
    thư mục templates; mẫu đã sửa thì không bị chép đè. Sửa xong, in bằng lxplan render --templates templates.
    """
    from lxplan.cli.terminal.listing_shown import show
    from lxplan.failures import Failure
    from lxplan.papers.template_copies import TEMPLATES_FOLDER

    folder = Path(to or TEMPLATES_FOLDER)
    if not words:
        show(_all(folder), form)
        return
    action, *names = words
    if action != _COPY:
        raise Failure(f"không hiểu «{action}»; gõ lxplan templates copy {action} để chép mẫu ra.")
    _copy(names, folder, force=force)


def _all(folder: Path) -> Listing:
    from lxplan.listing import ListColumn, Listing
    from lxplan.papers.template_copies import originals, state_in

    said: dict[State, str] = {"": "", "unchanged": "chép ra, chưa sửa", "edited": "đã sửa"}
    columns = (
        ListColumn("ten", "Mẫu", always=True),
        ListColumn("noi_dung", "Nội dung"),
        ListColumn("ban_rieng", "Bản riêng"),
    )
    rows = tuple((item.name, item.sentence, said[state_in(folder, item)]) for item in originals())
    return Listing(f"{len(rows)} mẫu", columns, rows, "Không có mẫu nào.")


def _copy(names: list[str], folder: Path, *, force: bool) -> None:
    from lxplan.cli.terminal.streams import say, write_done
    from lxplan.failures import Failure
    from lxplan.papers.template_copies import copy_templates, originals

    if not names:
        raise Failure(
            f"chép mẫu nào? Ghi thêm một hay nhiều tên: {', '.join(item.name for item in originals())}."
        )
    said: dict[Outcome, str] = {
        "written": "",
        "unchanged": " (đã có, chưa sửa)",
        "kept": " (đã sửa, giữ nguyên)",
    }
    copies = copy_templates(names, folder, force=force)
    lines = "".join(f"{copied.path}{said[copied.outcome]}\n" for copied in copies)
    write_done(lines, [copied.path for copied in copies if copied.outcome == "written"] or [folder])
    named = f'"{folder}"' if " " in str(folder) else str(folder)
    say(f"sửa xong, in bằng: lxplan render --templates {named}")
