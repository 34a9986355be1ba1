"""PyYAML works with patterns that wait, and none is compiled that nobody needs."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from lxplan.source.yaml_nodes import PatternToCompile, yaml


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
    pattern = PatternToCompile(re.compile, "a+", re.IGNORECASE)
    assert "match" not in vars(pattern)
    assert pattern.match("AA").group() == "AA"
    assert "match" in vars(pattern)


def test_reading_a_plan_compiles_nothing_of_pyyaml() -> None:
    code = """
import re
from lxplan.plan import read_plan
from lxplan.source.yaml_nodes import PatternToCompile, yaml
assert read_plan("p", b"nam: 2026\\ntrung_tam: {ten: A}\\nke_hoach_thang: {01/2026: [{noi_dung: B}]}\\n").plan
waiting = yaml.reader.Reader.NON_PRINTABLE
assert isinstance(waiting, PatternToCompile) and "match" not in vars(waiting)
assert re.compile("a") is re.compile("a")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
