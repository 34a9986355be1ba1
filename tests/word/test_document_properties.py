from __future__ import annotations

from lxml import etree

from lxplan.word.document_properties import application, core


def test_properties_are_xml_whatever_the_title_says() -> None:
    root = etree.fromstring(core("A & B <C>", "trích yếu", "Trung tâm"))
    assert [element.text for element in root] == ["A & B <C>", "trích yếu", "Trung tâm", "vi-VN"]
    assert etree.fromstring(application()).findtext("{*}Application") == "lxplan"


def test_no_clock_stands_in_the_properties() -> None:
    assert b"created" not in core("", "", "")
    assert b"modified" not in core("", "", "")
