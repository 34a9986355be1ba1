"""`lxplan validate --fix`: the file that is written is the one that was read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lxplan.drafting import certain_fixes
from lxplan.drafting.certain_fixes import Mended
from tests.cli.conftest import Run
from tests.listing.plans import SMALL

SOUND = SMALL.replace("phoi_hop: [Nông hội", "phoi_hop: [Hội Nông dân")
SLIP = f"{SOUND}ket: Chúc  mừng\n"
MENDED = f"{SOUND}ket: Chúc mừng\n"


def _saving(text: str, path: Path, times: int) -> Callable[..., Mended]:
    """Return a `mend` in the middle of which somebody saves the file, so many times."""
    real, left = certain_fixes.mend, [times]

    def mend(*arguments: object) -> Mended:
        found = real(*arguments)  # type: ignore[arg-type]
        if arguments[0] == str(path) and left[0]:
            left[0] -= 1
            path.write_text(text.format(left[0]), encoding="utf-8")
        return found

    return mend


def test_what_was_saved_meanwhile_is_mended_and_not_lost(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = folder / "plans" / "2018-2019.yaml"
    plan.write_text(SLIP, encoding="utf-8")
    monkeypatch.chdir(folder)
    saved = SLIP.replace("{", "{{").replace("}", "}}") + "de_xuat: [Câu  mới]\n"
    monkeypatch.setattr(certain_fixes, "mend", _saving(saved, Path("plans/2018-2019.yaml"), 1))
    assert run("validate", "--fix").err.endswith("đã sửa 2 chỗ trong 1 tệp.\n")
    assert plan.read_text(encoding="utf-8") == f"{MENDED}de_xuat: [Câu mới]\n"


def test_a_file_that_is_saved_all_the_time_is_left_and_the_others_are_mended(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = folder / "plans"
    (plans / "a.yaml").write_text(SLIP, encoding="utf-8")
    (plans / "b.yaml").write_text(SLIP, encoding="utf-8")
    saved = SLIP.replace("{", "{{").replace("}", "}}") + "# {}\n"
    monkeypatch.setattr(certain_fixes, "mend", _saving(saved, Path("plans/a.yaml"), 99))
    code, _, err = run("validate", "--fix", "plans/a.yaml", "plans/b.yaml")
    assert code == 2
    assert "đã sửa 1 chỗ trong 1 tệp.\n" in err
    assert "chưa sửa plans/a.yaml: chương trình khác đang lưu tệp này" in err
    assert (plans / "a.yaml").read_text(encoding="utf-8") == f"{SLIP}# 96\n"
    assert (plans / "b.yaml").read_text(encoding="utf-8") == MENDED


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_what_cannot_be_read_is_said_once_and_keeps_no_other_from_being_mended(
    run: Run, folder: Path
) -> None:
    plan = folder / "plans" / "b.yaml"
    plan.write_text(SLIP, encoding="utf-8")
    os.mkfifo(folder / "plans" / "a.yaml")
    code, _, err = run("validate", "--fix")
    assert code == 2
    assert err.count("plans/a.yaml") == 1
    assert plan.read_text(encoding="utf-8") == MENDED
    code, out, err = run("validate", "--diff")
    assert (code, out) == (2, "")
    assert "plans/a.yaml là thiết bị hoặc đường ống" in err


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_link_and_the_other_names_of_a_file_stay(run: Run, folder: Path) -> None:
    plan, other = folder / "plans" / "2018-2019.yaml", folder / "other.yaml"
    other.write_text(SLIP, encoding="utf-8")
    plan.unlink()
    plan.hardlink_to(other)
    plan.chmod(0o640)
    (folder / "plans" / "z.yaml").symlink_to(other)
    run("validate", "--fix", "plans/z.yaml")
    assert other.read_text(encoding="utf-8") == MENDED
    assert plan.samefile(other)
    assert (folder / "plans" / "z.yaml").is_symlink()
    assert plan.stat().st_mode & 0o777 == 0o640
