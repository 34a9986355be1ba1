"""Vietnamese in the three old encodings is recognised and read; Unicode and Western texts are left
alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lxplan.vietnamese.legacy_encodings import as_unicode, legacy_encoding, legacy_encoding_of_bytes

ROOT = Path(__file__).parents[2]
CLEAN = yaml.safe_load((ROOT / "tests/checks/clean_prose.yaml").read_text(encoding="utf-8"))

# Written from the standards' charts, letter by letter, apart from the program's own tables.
TCVN3 = {
    **dict(zip("àảãáạ", b"\xb5\xb6\xb7\xb8\xb9", strict=True)),
    **dict(zip("ăằẳẵắặ", b"\xa8\xbb\xbc\xbd\xbe\xc6", strict=True)),
    **dict(zip("âầẩẫấậ", b"\xa9\xc7\xc8\xc9\xca\xcb", strict=True)),
    **dict(zip("èẻẽéẹ", b"\xcc\xce\xcf\xd0\xd1", strict=True)),
    **dict(zip("êềểễếệ", b"\xaa\xd2\xd3\xd4\xd5\xd6", strict=True)),
    **dict(zip("ìỉĩíị", b"\xd7\xd8\xdc\xdd\xde", strict=True)),
    **dict(zip("òỏõóọ", b"\xdf\xe1\xe2\xe3\xe4", strict=True)),
    **dict(zip("ôồổỗốộ", b"\xab\xe5\xe6\xe7\xe8\xe9", strict=True)),
    **dict(zip("ơờởỡớợ", b"\xac\xea\xeb\xec\xed\xee", strict=True)),
    **dict(zip("ùủũúụ", b"\xef\xf1\xf2\xf3\xf4", strict=True)),
    **dict(zip("ưừửữứự", b"\xad\xf5\xf6\xf7\xf8\xf9", strict=True)),
    **dict(zip("ỳỷỹýỵđ", b"\xfa\xfb\xfc\xfd\xfe\xae", strict=True)),
}
VNI_MARKS = {
    "\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï",
    "\u0302": "â", "\u0302\u0301": "á", "\u0302\u0300": "à", "\u0302\u0309": "å", "\u0302\u0303": "ã", "\u0302\u0323": "ä",
    "\u0306": "ê", "\u0306\u0301": "é", "\u0306\u0300": "è", "\u0306\u0309": "ú", "\u0306\u0303": "ü", "\u0306\u0323": "ë",
}  # fmt: skip
VNI_LETTERS = {
    "đ": "ñ",
    "í": "í",
    "ì": "ì",
    "ỉ": "æ",
    "ĩ": "ó",
    "ị": "ò",
    "ỵ": "î",
    "ơ": "ô",
    "ư": "ö",
}


def tcvn3(text: str) -> str:
    """Small letters only, as the encoding has them; a capital with a mark comes from the font."""
    return "".join(chr(TCVN3.get(c.lower(), ord(c))) for c in unicodedata.normalize("NFC", text))


def vni(text: str) -> str:
    written = []
    for character in unicodedata.normalize("NFC", text.lower()):
        if character in VNI_LETTERS:
            written.append(VNI_LETTERS[character])
            continue
        vowel, *marks = list(unicodedata.normalize("NFD", character))
        if "\u031b" in marks:  # ơ and ư are letters of their own, the tone a byte after them
            vowel = VNI_LETTERS[unicodedata.normalize("NFC", vowel + "\u031b")]
            marks.remove("\u031b")
        ordered = "".join(sorted(marks, key=lambda mark: mark not in "\u0302\u0306"))
        written.append(vowel + (VNI_MARKS[ordered] if ordered else ""))
    return "".join(written)


def cp1258(text: str, *, composed: bool) -> str:
    """Python's own codec; `composed` keeps `á` one byte, else every tone is a byte after its
    vowel.
    """
    written = []
    for character in unicodedata.normalize("NFC", text):
        plain = "".join(
            c
            for c in unicodedata.normalize("NFD", character)
            if c not in "\u0301\u0300\u0309\u0303\u0323"
        )
        tone = "".join(
            c
            for c in unicodedata.normalize("NFD", character)
            if c in "\u0301\u0300\u0309\u0303\u0323"
        )
        try:
            one = character.encode("cp1258")
        except UnicodeEncodeError:
            one = b""
        split = (unicodedata.normalize("NFC", plain) + tone).encode("cp1258", errors="replace")
        written.append((one if composed and one else split).decode("latin-1"))
    return "".join(written)


ENCODERS: dict[str, Callable[[str], str]] = {
    "TCVN3": tcvn3,
    "VNI": vni,
    "Windows-1258": lambda text: cp1258(text, composed=False),
}
LONG = "Tổ chức tập huấn chuyển giao khoa học kỹ thuật về chăm sóc lúa cho bà con nông dân, mỗi lớp ba buổi."
SHORT = [
    "kế hoạch",
    "học sinh",
    "người cao tuổi",
    "hội phụ nữ xã",
    "trạm y tế",
    "tập huấn",
    "đoàn viên, thanh niên",
]
STRETCHES = [
    " ".join(words[at : at + size])
    for text in CLEAN
    if max(text) > "\xff"
    for words in [
        [
            word
            for word in text.lower().split()
            if word.strip(".,;:?!()").isalpha() and "–" not in word
        ]
    ]
    for size in (4, 12)
    for at in range(0, max(1, len(words) - size), 7)
    if len(words) >= size
]


@pytest.mark.parametrize("name", ENCODERS)
@pytest.mark.parametrize("text", [LONG, *SHORT])
def test_old_encodings_are_named_and_read_in_long_and_short_texts(name: str, text: str) -> None:
    written = ENCODERS[name](text.lower())
    assert legacy_encoding(written) == name, written
    assert as_unicode(written, name) == text.lower()


def test_windows_1258_with_composed_letters_is_named_too() -> None:
    assert legacy_encoding(cp1258(LONG, composed=True)) == "Windows-1258"
    assert legacy_encoding_of_bytes(LONG.encode("cp1258", errors="replace")) in {
        None,
        "Windows-1258",
    }


@pytest.mark.parametrize("name", ENCODERS)
@given(data=st.data())
def test_four_words_of_prose_are_never_named_wrongly_and_twelve_are_named(
    name: str, data: st.DataObject
) -> None:
    stretch = data.draw(st.sampled_from(STRETCHES))
    written = ENCODERS[name](stretch)
    named = legacy_encoding(written)
    assert named in ({name} if len(stretch.split()) == 12 else {name, None}), written
    assert legacy_encoding_of_bytes(f"ket: {written}\n".encode("latin-1")) in {name, None}


@pytest.mark.parametrize("name", ENCODERS)
def test_a_whole_plan_is_named_from_its_bytes(name: str) -> None:
    lines = (ROOT / "plans/2018-2019.yaml").read_text(encoding="utf-8").splitlines()
    plan = (
        "\n".join(line for line in lines if not line.startswith("#"))
        .lower()
        .replace("–", "-")
        .replace("…", "...")
    )
    plan = plan.replace("«", '"').replace("»", '"')
    assert legacy_encoding_of_bytes(ENCODERS[name](plan).encode("latin-1")) == name


def test_capitals_of_a_font_are_read_as_capitals() -> None:
    assert as_unicode("KÕ HO¹CH N¡M HäC", "TCVN3") == "KẾ HOẠCH NĂM HỌC"


def test_old_words_pasted_into_a_unicode_sentence_are_named_and_the_rest_is_left() -> None:
    text = "Tổ chức TËp huÊn kü thuËt trồng lúa"
    assert legacy_encoding(text) == "TCVN3"
    assert as_unicode(text, "TCVN3") == "Tổ chức Tập huấn kỹ thuật trồng lúa"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", CLEAN)
def test_unicode_vietnamese_is_not_old(form: str, text: str) -> None:
    assert legacy_encoding(unicodedata.normalize(form, text)) is None  # type: ignore[arg-type]  # the stub wants a literal


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Müller",
            "Jürgen Böll",
            "Zoë Citroën",
            "François Mühlhäußer",
            "Señor Nuñez",
            "Thomas Bø",
            "Ångström",
            "Curaçao",
        ),
        *(
            "Hélène và René",
            "café crème",
            "Guðmundur Þór",
            "Bác sĩ Alexandre Yersin và Albert Calmette",
            "Báo cáo",
            "Hoà",
        ),
        *(
            "«mới» và «cũ»",
            "12,5 °C ± 0,5",
            "§ 5 ©2018",
            "50 m² × 3",
            "Đà Nẵng",
            "São Paulo",
            "naïve Zürich",
        ),
    ],
)
def test_names_and_signs_of_other_languages_are_not_old_vietnamese(text: str) -> None:
    assert legacy_encoding(text) is None


def test_bytes_of_another_kind_are_not_named() -> None:
    assert legacy_encoding_of_bytes(bytes(range(128, 256)) * 4) is None
    assert legacy_encoding_of_bytes("Größe und Übung für Jürgen Müller".encode("latin-1")) is None
