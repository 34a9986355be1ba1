"""What reaches the terminal, a pipe and a file."""

from __future__ import annotations

import os
import sys
import unicodedata

import pytest

from lxplan.cli.terminal.streams import closed
from tests.cli.conftest import Start

CONTENT = "Học luật giao thông"


def test_a_pipe_gets_utf8_whatever_the_system_has(start: Start) -> None:
    ended = start("month", "9", more={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"})
    assert ended.code == 0
    assert CONTENT in ended.out.decode("utf-8")


def test_ascii_when_asked(start: Start) -> None:
    ended = start("partner", "--format", "table", more={"PYTHONIOENCODING": "ascii"})
    assert ended.code == 0
    text = ended.out.decode("ascii")
    assert "Truong Tieu hoc" in text
    assert "\n -----" in text
    assert "?" not in text


def test_ascii_messages(start: Start) -> None:
    ended = start("month", "13", more={"PYTHONIOENCODING": "ascii"})
    assert ended.code == 2
    assert ended.err.decode("ascii").startswith(
        "lxplan: loi: khong co thang 13; viet thang tu 01 den 12"
    )


@pytest.mark.parametrize("name", ["--help", "rules", "schema"])
@pytest.mark.parametrize("encoding", ["ascii", "cp1258", "cp1252", "ascii:strict"])
def test_no_encoding_stops_the_program(start: Start, encoding: str, name: str) -> None:
    ended = start(name, more={"PYTHONIOENCODING": encoding})
    assert (ended.code, ended.err) == (0, b"")
    assert ended.out


def test_cp1258_keeps_the_tones(start: Start) -> None:
    ended = start("month", "9", more={"PYTHONIOENCODING": "cp1258"})
    assert CONTENT in unicodedata.normalize("NFC", ended.out.decode("cp1258"))


@pytest.mark.parametrize("form", ["csv", "json"])
def test_data_is_utf8_on_any_terminal(start: Start, form: str) -> None:
    ended = start("month", "9", "--format", form, more={"PYTHONIOENCODING": "ascii"})
    assert CONTENT in ended.out.decode("utf-8")
    assert ended.out.startswith(b"\xef\xbb\xbf") == (form == "csv")
    assert (b"\r\n" in ended.out) == (form == "csv")


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("more", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
@pytest.mark.parametrize(
    "arguments", [["month", "9"], ["month", "--help"], ["validate", "hong.yaml"]]
)
def test_colours_on_a_terminal(
    folder: object, arguments: list[str], more: dict[str, str], *, coloured: bool
) -> None:
    (folder / "hong.yaml").write_text("nam_hoc: 2018-2020\n", encoding="utf-8")  # type: ignore[operator]  # a Path
    shown = on_a_terminal(arguments, {"TERM": "xterm", **more})
    assert ("\x1b[" in shown) == coloured
    assert "Traceback" not in shown


def on_a_terminal(arguments: list[str], more: dict[str, str]) -> str:
    """Run the program with a pseudo-terminal as its output and return what it shows."""
    import subprocess

    ours, theirs = os.openpty()
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("NO_COLOR", "GITHUB_ACTIONS", "FORCE_COLOR")
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "lxplan", *arguments],
        stdout=theirs,
        stderr=theirs,
        env={**environment, "COLUMNS": "60", **more},
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # Linux says so when the other side is closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    process.wait()
    return shown.decode()


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_table_on_a_terminal(folder: object) -> None:
    shown = on_a_terminal(["partner"], {"NO_COLOR": "1"})
    assert shown.startswith("Kế hoạch 2018-2019: 4 đơn vị\r\n ────")
    assert "\t" not in shown


@pytest.mark.parametrize(
    ("message", "sentence"), [("a", "a."), ("a.", "a."), ("có phải b?", "có phải b?")]
)
def test_a_sentence_ends(message: str, sentence: str) -> None:
    assert closed(message) == sentence
