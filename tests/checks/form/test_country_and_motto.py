"""The country is mended as it is written: in small letters or in capitals."""

from __future__ import annotations

from lxplan.checks.form.country_and_motto import country_and_motto
from tests.checks.marked import marked


def test_the_country_is_mended_and_keeps_its_capitals() -> None:
    (finding,) = country_and_motto.find(marked("ket: CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM").subject())
    assert finding.replacement == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
