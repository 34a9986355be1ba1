"""An edited plan put in the place of the file it was read from."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.plan_files.rewriting import SavedMeanwhile, rewrite

PLAN = "nam_hoc: 2018-2019\ntrung_tam: {ten: A}\nke_hoach_thang: {}\n"


def test_what_was_read_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    rewrite(str(path), PLAN.encode(), b"moi\n")
    assert path.read_bytes() == b"moi\n"


def test_what_somebody_saved_meanwhile_is_never_lost(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    path.write_text(PLAN.replace("ten: A", "ten: B"), encoding="utf-8")
    with pytest.raises(SavedMeanwhile, match="tệp vừa được lưu từ nơi khác; chạy lại lệnh này"):
        rewrite(str(path), PLAN.encode(), b"moi\n")
    assert "ten: B" in path.read_text("utf-8")
