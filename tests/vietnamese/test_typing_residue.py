"""What the typing program left is read; names, codes and foreign words are not."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.typing_residue import loose_tone_reading, telex_reading, vni_reading


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thuaatj", "thuật"),
        ("họcj", "học"),
        ("nuwowcs", "nước"),
        ("dduowngf", "đường"),
        ("hoatj", "hoạt"),
        ("thuâtj", "thuật"),
    ],
)
def test_telex_is_read(typed: str, meant: str) -> None:
    assert telex_reading(typed) == meant


@pytest.mark.parametrize("word", ["door", "boots", "screen", "trung", "trường", "word"])
def test_what_is_no_telex_is_left(word: str) -> None:
    assert telex_reading(word) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ta65p", "tập"), ("hua61n", "huấn"), ("xu6an", "xuân"), ("d9o6ng", "đông")],
)
def test_vni_is_read(typed: str, meant: str) -> None:
    assert vni_reading(typed) == meant


@pytest.mark.parametrize("word", ["tbr225", "m2", "7h30", "9a1", "bc15"])
def test_a_code_is_no_vni(word: str) -> None:
    assert vni_reading(word) is None


def test_a_loose_sign_is_set_on_its_vowel() -> None:
    assert loose_tone_reading("huâ´n") == "huấn"
    assert loose_tone_reading("huấn") is None
