"""Draws the pictures anew: the first page of the plan and the terminal for the README, the pages of
each shape, and the other papers.

Run `python -m building.pictures` after a change to the paper or to what the commands print; needs
LibreOffice, poppler-utils and the Tinos font, and a system with pseudo-terminals. The pictures are
not among the generated files that a test holds, for every LibreOffice and Rich draws a little
differently.
"""

from __future__ import annotations

import os
import pty
import re
import shlex
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

DATED = ROOT / "tests" / "plans" / "good" / "nam-2026-du-cot.yaml"
"""A plan whose activities have days and hours, and of which little is noted."""
WORD_FILE = ROOT / "tests" / "reading_in" / "word_plans" / "03-head-sign.docx"

MISTAKES = (
    ("phoi_hop: [Hội Khuyến học xã]", "phoi_hop: [Hội Khuyến họp xã]"),
    ("\n  12/2026:", "\n  13/2026:"),
)

OTHER_PAPERS = {
    "thong-bao-thang": ("month", "3/2026"),
    "to-niem-yet": ("month", "3/2026", "--poster"),
    "phieu-don-vi": ("partner", "Hội Nông dân xã"),
    "giay-moi": ("invite", "3/2026", "1"),
}
"""The commands that print the papers beside the plan, by the names of their pictures."""


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


def other_papers(folder: Path) -> None:
    """Write the first page of a month's notice and poster, of a partner's page and an invitation."""
    for name, command in OTHER_PAPERS.items():
        drawn = folder / name
        _draw(_paper(folder, name, *command, "--plan", str(DATED)), 1, drawn, "-gray", 72)
        (IMAGES / f"{name}.png").write_bytes(grey_png(drawn.with_name(f"{name}.pgm").read_bytes()))


def _printed(plan: Path, folder: Path) -> Path:
    """Return the .pdf of a plan's paper."""
    return _paper(folder, plan.stem, "render", str(plan))


def _paper(folder: Path, name: str, *command: str) -> Path:
    """Return the .pdf of the paper that a command prints."""
    paper = folder / f"{name}.docx"
    _run(*LXPLAN, *command, "-o", str(paper))
    _run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(paper))
    return paper.with_suffix(".pdf")


def _draw(pdf: Path, page: int, name: Path, form: str, dots: int = 72) -> None:
    only_that = ("-f", str(page), "-l", str(page), "-singlefile")
    _run("pdftoppm", "-r", str(dots), form, *only_that, str(pdf), str(name))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def terminal(folder: Path) -> None:
    """Write `man-hinh.svg`: a plan with two mistakes checked, and what is on in a month."""
    plan = folder / "plans" / "2026.yaml"
    plan.parent.mkdir()
    text = DATED.read_text(encoding="utf-8")
    plan.write_text(text, encoding="utf-8")
    listed = _on_a_terminal(folder, "partner", "hoi", "khuyen", "hoc")
    plan.write_text(_with_mistakes(text), encoding="utf-8")
    checked = _on_a_terminal(folder, "validate")
    _write_picture(
        "man-hinh", {"lxplan validate": checked, "lxplan partner hoi khuyen hoc": listed}
    )


def first_steps(folder: Path) -> None:
    """Write `bat-dau.svg`: a plan that comes in from Word, and the next year's made out of it."""
    here = folder / "moi"
    here.mkdir()
    (here / "ke-hoach-cu.docx").write_bytes(WORD_FILE.read_bytes())
    commands = (
        ("import", "ke-hoach-cu.docx"),
        ("new",),
        ("add", "10/2019", "Tập huấn phòng chống đuối nước", "--phoi-hop", "doan thanh nien"),
    )
    _write_picture(
        "bat-dau",
        {shlex.join(("lxplan", *each)): _on_a_terminal(here, *each) for each in commands},
    )


def _write_picture(name: str, outputs: dict[str, str]) -> None:
    (IMAGES / f"{name}.svg").write_text(_drawn(outputs), encoding="utf-8", newline="\n")


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
        other_papers(Path(folder))
        terminal(Path(folder))
        first_steps(Path(folder))


if __name__ == "__main__":
    main()
