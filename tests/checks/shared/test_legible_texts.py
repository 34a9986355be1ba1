"""Each text is read once, and those in an old encoding apart."""

from __future__ import annotations

from tests.checks.marked import marked


def test_a_text_used_twice_through_an_alias_of_yaml_is_read_once() -> None:
    plan = "don_vi: [{ten: &hoi Hội Nông dân}]\nke_hoach_thang: {10/2018: [{noi_dung: Họp, phoi_hop: *hoi}]}"
    prose = marked(plan).subject().joined_prose
    assert len(list(prose.find("hội nông dân"))) == 1


def test_texts_in_an_old_encoding_are_kept_apart() -> None:
    subject = marked('ket: "Kế hoạch"\nde_xuat: [Tæ chøc líp häc]').subject()
    assert [(str(keyed.text), name) for keyed, name in subject.old_texts] == [
        ("Tæ chøc líp häc", "TCVN3")
    ]
    assert not list(subject.joined_prose.find("häc"))
