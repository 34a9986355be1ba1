"""Draw the README's pictures anew: the first page of the plan, and the terminal.

Run `python docs/pictures.py` after a change to the paper or to what the commands print; needs LibreOffice, poppler-utils
and the Tinos font.
"""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
COLUMNS = 96

MISTAKES = (
    ("phoi_hop: [Hội Nông dân]", "phoi_hop: [Hội Nông dâm]"),
    ("\n  09/2018:", "\n  13/2018:"),
)


def first_page() -> None:
    """Write `trang-1.png`: the plan's first page as LibreOffice prints it."""
    with tempfile.TemporaryDirectory() as folder:
        _run(
            sys.executable,
            "-m",
            "lxplan",
            "render",
            str(ROOT / "plans" / "2018-2019.yaml"),
            "-o",
            f"{folder}/plan.docx",
        )
        _run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, f"{folder}/plan.docx")
        _run(
            "pdftoppm",
            "-r",
            "72",
            "-f",
            "1",
            "-l",
            "1",
            "-singlefile",
            "-png",
            f"{folder}/plan.pdf",
            str(IMAGES / "trang-1"),
        )


def terminal() -> None:
    """Write `man-hinh.svg`: a plan with two mistakes checked, and the schedule of a month."""
    from rich.console import Console
    from rich.text import Text

    with tempfile.TemporaryDirectory() as folder:
        plans = Path(folder) / "plans"
        plans.mkdir()
        text = (ROOT / "plans" / "2018-2019.yaml").read_text(encoding="utf-8")
        (plans / "2018-2019.yaml").write_text(text, encoding="utf-8")
        listed = _on_a_terminal(folder, "month", "02/2019")
        for right, wrong in MISTAKES:
            text = text.replace(right, wrong, 1)
        (plans / "2018-2019.yaml").write_text(text, encoding="utf-8")
        checked = _on_a_terminal(folder, "validate", "--ignore", "bo-qua-thua")
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, force_terminal=True)
        for command, output in (("lxplan validate", checked), ("lxplan month 02/2019", listed)):
            console.print(f"[bold green]$[/] [bold]{command}[/]")
            console.print(Text.from_ansi(output.replace("\r\n", "\n")))
        (IMAGES / "man-hinh.svg").write_text(_standalone(console.export_svg(title="lxplan")), encoding="utf-8")


def _standalone(svg: str) -> str:
    """Return the picture without the web font that Rich would fetch, with fonts that have Vietnamese letters."""
    without = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return without.replace("Fira Code, monospace", "DejaVu Sans Mono, Consolas, Menlo, monospace")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _on_a_terminal(folder: str, *arguments: str) -> str:
    """Return what a command prints on a terminal, colours and all."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "lxplan", *arguments],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "COLUMNS": str(COLUMNS), "LINES": "60", "TERM": "xterm-256color"},
    )
    os.close(theirs)
    output = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        output += piece
    process.wait()
    return output.decode("utf-8")


if __name__ == "__main__":
    IMAGES.mkdir(exist_ok=True)
    first_page()
    terminal()
