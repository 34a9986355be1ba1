from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.papers.template_copies import copy_templates, is_shipped, originals, state_in
from lxplan.word.template_folders import shipped_templates

ITEMS = {item.name: item for item in originals()}
LETTERHEADS = ["nd30.docx", "tt01.docx"]


def outcomes(folder: Path, *names: str, force: bool = False) -> dict[str, str]:
    return {
        copied.path.name: copied.outcome for copied in copy_templates(names, folder, force=force)
    }


def test_every_shipped_file_can_be_overridden_and_says_what_it_is() -> None:
    assert {item.file for item in ITEMS.values()} == {
        path.name for path in shipped_templates().iterdir()
    }
    assert {"ke-hoach", "the-thuc", "nd30", "tt01"} <= set(ITEMS)
    for item in ITEMS.values():
        assert len(item.sentence) > 20, item
        assert item.sentence.endswith("."), item
        assert item.sentence.split(":")[0].split(" theo ")[0].isupper(), item


def test_a_template_is_copied_with_the_letterheads(tmp_path: Path) -> None:
    folder = tmp_path / "mẫu" / "riêng"
    assert outcomes(folder, "ke-hoach") == dict.fromkeys(
        ["ke-hoach.xml.j2", *LETTERHEADS], "written"
    )
    for path in folder.iterdir():
        assert path.read_bytes() == (shipped_templates() / path.name).read_bytes()


def test_a_letterhead_named_alone_is_copied_alone(tmp_path: Path) -> None:
    assert outcomes(tmp_path, "nd30") == {"nd30.docx": "written"}
    assert outcomes(tmp_path, "nd30.docx", "nd30") == {"nd30.docx": "unchanged"}


def test_an_edited_letterhead_is_kept_beside_a_new_template(tmp_path: Path) -> None:
    (tmp_path / "nd30.docx").write_bytes(b"logo")
    expected = {"ke-hoach.xml.j2": "written", "nd30.docx": "kept", "tt01.docx": "written"}
    assert outcomes(tmp_path, "ke-hoach") == expected
    assert (tmp_path / "nd30.docx").read_bytes() == b"logo"


def test_an_edited_file_asked_for_by_name_stops_all_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "ke-hoach.xml.j2").write_text("của tôi", encoding="utf-8")
    (tmp_path / "nd30.docx").write_bytes(b"logo")
    with pytest.raises(
        Failure, match=r"ke-hoach\.xml\.j2 đã có người sửa nên chưa chép đè; thêm --force"
    ):
        copy_templates(["the-thuc", "ke-hoach"], tmp_path, force=False)
    assert {path.name for path in tmp_path.iterdir()} == {"ke-hoach.xml.j2", "nd30.docx"}
    assert set(outcomes(tmp_path, "ke-hoach", force=True).values()) == {"written"}
    assert state_in(tmp_path, ITEMS["nd30"]) == "unchanged"


def test_what_a_folder_has_of_its_own(tmp_path: Path) -> None:
    assert state_in(tmp_path, ITEMS["ke-hoach"]) == ""
    copy_templates(["ke-hoach"], tmp_path, force=False)
    assert state_in(tmp_path, ITEMS["ke-hoach"]) == "unchanged"
    (tmp_path / "ke-hoach.xml.j2").write_text("của tôi", encoding="utf-8")
    assert state_in(tmp_path, ITEMS["ke-hoach"]) == "edited"
    assert state_in(tmp_path / "không có", ITEMS["ke-hoach"]) == ""


def test_the_shipped_folder_is_nobodys_own() -> None:
    ours = Path(str(shipped_templates()))
    assert is_shipped(ours)
    assert state_in(ours, ITEMS["ke-hoach"]) == ""
    with pytest.raises(Failure, match="chính là các mẫu có sẵn"):
        copy_templates(["ke-hoach"], ours, force=True)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ke-hoac", "không có mẫu «ke-hoac»; có phải ke-hoach?"),
        ("zzz", "không có mẫu «zzz»; các mẫu: "),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(Failure) as raised:
        copy_templates([name], tmp_path / "mới", force=False)
    assert str(raised.value).startswith(said)
    assert not (tmp_path / "mới").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "mẫu").write_text("", encoding="utf-8")
    with pytest.raises(Failure, match=r"không tạo được thư mục .*mẫu: đã có một tệp cùng tên"):
        copy_templates(["ke-hoach"], tmp_path / "mẫu", force=False)
