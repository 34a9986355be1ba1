"""What we import works with patterns that wait, and none is compiled that nobody needs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lxplan.late_patterns import PatternToCompile, patterns_compiled_when_used
from lxplan.source.yaml_nodes import yaml


def test_pyyaml_reads_all_it_read_before() -> None:
    assert yaml.safe_load("a: 1\nb: 2018-09-05\nc: yes\nd: [x, 0x1F, 1.5, ~]\n")["d"] == [
        "x",
        31,
        1.5,
        None,
    ]
    with pytest.raises(yaml.reader.ReaderError):
        yaml.load("\x00", Loader=yaml.loader.SafeLoader)


def test_a_pattern_is_compiled_when_it_is_used() -> None:
    pattern = PatternToCompile(re.compile, "a+", flags=re.IGNORECASE)
    assert "match" not in vars(pattern)
    assert pattern.match("AA").group() == "AA"
    assert "match" in vars(pattern)


def test_a_pattern_that_waits_is_a_pattern_to_re() -> None:
    with patterns_compiled_when_used():
        pattern = re.compile("a(b)", re.IGNORECASE)
    assert "sub" not in vars(pattern)
    assert isinstance(pattern, re.Pattern)
    assert re.sub(pattern, r"\1", "xAB") == "xB"
    assert [found.group() for found in re.finditer(pattern, "ab AB")] == ["ab", "AB"]
    assert (pattern.flags & re.IGNORECASE, pattern.groups) == (re.IGNORECASE, 1)


def test_compiling_is_as_it_was_after_an_import_that_failed() -> None:
    compiler = re.compile
    with pytest.raises(ImportError), patterns_compiled_when_used():
        raise ImportError
    assert re.compile is compiler


PLAN = str(Path(__file__).parent.parent / "plans" / "2018-2019.yaml")

WAITING = """
import platform, re, sys
from lxplan.cli.machinery.exit_codes import main
from lxplan.late_patterns import PatternToCompile
from lxplan.source.yaml_nodes import yaml
assert main({arguments!r}) == 0
import {module}
waiting = {module}.{pattern}
assert type(waiting) is PatternToCompile and "match" not in vars(waiting), waiting
assert type(re.compile("a")) is re.Pattern
"""


@pytest.mark.parametrize(
    ("arguments", "module", "pattern"),
    [
        (["month", "02/2019", "--plan", PLAN], "yaml.reader", "Reader.NON_PRINTABLE"),
        (["month", "02/2019", "--plan", PLAN], "click._compat", "_ansi_re"),
        (["render", "-o", "ke-hoach.docx", PLAN], "jinja2.utils", "_http_re"),
    ],
)
def test_a_command_compiles_nothing_that_it_does_not_use(
    arguments: list[str], module: str, pattern: str, tmp_path: Path
) -> None:
    code = WAITING.format(arguments=arguments, module=module, pattern=pattern)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
