"""Draws the pictures anew: the first page of the plan and the terminal for the README, and the
pages of each shape.

Run `python -m building.pictures` after a change to the paper or to what the commands print; needs
LibreOffice, poppler-utils and the Tinos font, and a system with pseudo-terminals. The pictures are
not among the generated files that a test holds, for every LibreOffice and Rich draws a little
differently.
"""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from building.generated import ROOT
from building.grey_picture import grey_png
from building.plan_shapes import SHAPES, Shape

PLAN = ROOT / "plans" / "2018-2019.yaml"
IMAGES = ROOT / "docs" / "images"
LXPLAN = (sys.executable, "-m", "lxplan")
COLUMNS = 96

MISTAKES = (
    ("phoi_hop: [Hội Nông dân]", "phoi_hop: [Hội Nông dâm]"),
    ("\n  09/2018:", "\n  13/2018:"),
)


def first_page(folder: Path) -> None:
    """Write `trang-1.png`: the plan's first page as LibreOffice prints it."""
    _draw(_printed(PLAN, folder), 1, IMAGES / "trang-1", "-png")


def pages_of_shape(shape: Shape, folder: Path) -> None:
    """Write `kieu-….png`: the pages that the page of shapes shows, in grey and small."""
    pdf = _printed(ROOT / shape.file, folder)
    for page in shape.pages:
        drawn = folder / shape.picture(page)
        _draw(pdf, page, drawn, "-gray", 96)
        (IMAGES / f"{drawn.name}.png").write_bytes(
            grey_png(drawn.with_name(f"{drawn.name}.pgm").read_bytes())
        )


def _printed(plan: Path, folder: Path) -> Path:
    """Return the .pdf of a plan's paper."""
    paper = folder / f"{plan.stem}.docx"
    _run(*LXPLAN, "render", str(plan), "-o", str(paper))
    _run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(paper))
    return paper.with_suffix(".pdf")


def _draw(pdf: Path, page: int, name: Path, form: str, dots: int = 72) -> None:
    only_that = ("-f", str(page), "-l", str(page), "-singlefile")
    _run("pdftoppm", "-r", str(dots), form, *only_that, str(pdf), str(name))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def terminal(folder: Path) -> None:
    """Write `man-hinh.svg`: a plan with two mistakes checked, and the schedule of a month."""
    plan = folder / "plans" / PLAN.name
    plan.parent.mkdir()
    text = PLAN.read_text(encoding="utf-8")
    plan.write_text(text, encoding="utf-8")
    listed = _on_a_terminal(folder, "month", "02/2019")
    plan.write_text(_with_mistakes(text), encoding="utf-8")
    checked = _on_a_terminal(folder, "validate", "--ignore", "bo-qua-thua")
    drawn = _drawn({"lxplan validate": checked, "lxplan month 02/2019": listed})
    (IMAGES / "man-hinh.svg").write_text(drawn, encoding="utf-8", newline="\n")


def _with_mistakes(text: str) -> str:
    for right, wrong in MISTAKES:
        assert right in text, right
        text = text.replace(right, wrong, 1)
    return text


def _drawn(outputs: dict[str, str]) -> str:
    """Return a picture of a terminal with what each command printed on it."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True)
    for command, output in outputs.items():
        console.print(f"[bold green]$[/] [bold]{command}[/]")
        console.print(Text.from_ansi(output.replace("\r\n", "\n")))
    return _standalone(console.export_svg(title="lxplan"))


def _standalone(svg: str) -> str:
    """Return the picture without the web font that Rich would fetch, with fonts that have
    Vietnamese letters.
    """
    without = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return without.replace("Fira Code, monospace", "DejaVu Sans Mono, Consolas, Menlo, monospace")


def _on_a_terminal(folder: Path, *arguments: str) -> str:
    """Return what a command prints on a terminal, colours and all."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*LXPLAN, *arguments],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "COLUMNS": str(COLUMNS), "LINES": "60", "TERM": "xterm-256color"},
    )
    os.close(theirs)
    output = b""
    while piece := _read(ours):
        output += piece
    process.wait()
    return output.decode("utf-8")


def _read(terminal_end: int) -> bytes:
    """Return what comes next from a terminal, or nothing when its other end is closed."""
    try:
        return os.read(terminal_end, 65536)
    except OSError:  # how Linux says that the other end is closed
        return b""


def main() -> None:
    """Draw all pictures."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        first_page(Path(folder))
        for shape in SHAPES:
            pages_of_shape(shape, Path(folder))
        terminal(Path(folder))


if __name__ == "__main__":
    main()
