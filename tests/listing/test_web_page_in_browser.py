"""The page for the web in a real browser: nothing is asked for, nothing complains, filters filter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lxplan.cli import main
from tests.listing.browser import Tab, browser, needs_chromium

ROOT = Path(__file__).parents[2]
YEAR_2026 = ROOT / "tests" / "plans" / "good" / "nam-2026.yaml"

pytestmark = needs_chromium

VISIBLE = "document.querySelectorAll('section:not([hidden]) article:not([hidden])').length"


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    target = tmp_path_factory.mktemp("trang") / "lich.html"
    assert main(["year", "--plan", str(YEAR_2026), "-o", str(target)]) == 0
    assert target.with_suffix(".ics").exists()
    return target.as_uri()


def choose(tab: Tab, partner: str = "", words: str = "") -> None:
    tab.ask(
        "(() => { const form = document.getElementById('loc');"
        f"form.elements['don-vi'].value = {partner!r}; form.elements['tim'].value = {words!r};"
        "form.dispatchEvent(new Event('input')); })()"
    )


@pytest.mark.parametrize("width", [360, 390, 900])
@pytest.mark.parametrize("dark", [False, True])
def test_it_fits_asks_for_nothing_and_complains_of_nothing(
    tab: Tab, page: str, width: int, *, dark: bool
) -> None:
    tab.open(page, width, dark=dark)
    assert tab.complaints() == []
    assert tab.requests() == [page]
    assert tab.ask("document.documentElement.scrollWidth <= innerWidth")
    assert tab.ask(VISIBLE) == 24
    assert tab.ask("document.querySelector('details').open") is (width == 900)
    dark_ground = tab.ask("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert dark_ground is dark


def test_it_reads_without_javascript(tab: Tab, page: str) -> None:
    tab.open(page, script=False)
    tab.send("Emulation.setScriptExecutionDisabled", value=False)
    assert tab.ask(VISIBLE) == 24
    assert tab.ask("document.getElementById('loc').hidden")
    assert tab.ask("document.querySelector('details').open")


def test_filters_and_their_state_in_the_address(tab: Tab, page: str) -> None:
    tab.open(page)
    choose(tab, partner="hoi-nong-dan-xa")
    found = tab.ask(VISIBLE)
    assert 0 < found < 24
    assert tab.ask("location.hash") == "#don-vi=hoi-nong-dan-xa"
    assert tab.ask("document.getElementById('dem').value") == f"Đang xem {found}/24 hoạt động"
    choose(tab, words="PHÁP luật")
    with_marks = tab.ask(VISIBLE)
    choose(tab, words="phap luat")
    assert 0 < tab.ask(VISIBLE) == with_marks < 24
    assert tab.ask("location.hash") == "#tim=phap+luat"
    choose(tab, words="không có chữ này đâu")
    assert tab.ask(VISIBLE) == 0
    assert not tab.ask("document.getElementById('khong').hidden")
    tab.ask("document.querySelector('button[type=reset]').click()")
    tab.ask("new Promise(done => setTimeout(done, 20))")
    assert tab.ask(VISIBLE) == 24
    assert tab.ask("location.hash") == ""
    assert tab.complaints() == []


def test_a_link_with_a_filter_shows_what_it_was_made_of(tab: Tab, page: str) -> None:
    tab.open(page)
    choose(tab, partner="hoi-nong-dan-xa", words="lúa")
    address, found = tab.ask("location.href"), tab.ask(VISIBLE)
    tab.open(address)
    assert tab.ask(VISIBLE) == found
    assert tab.ask("document.getElementById('loc').elements['tim'].value") == "lúa"
    tab.open(f"{page}#don-vi=khong-co&tim=")
    assert tab.ask(VISIBLE) == 24
    assert tab.complaints() == []


def test_the_table_leads_to_partners_and_months(tab: Tab, page: str) -> None:
    tab.open(page)
    wanted = tab.ask("Number(document.querySelector('tbody tr td:last-child').textContent)")
    tab.ask("document.querySelector('tbody th a').click()")
    tab.ask("new Promise(done => setTimeout(done, 50))")
    assert tab.ask(VISIBLE) == wanted
    before = tab.ask("location.hash")
    tab.ask("document.querySelector('thead a').click()")
    assert tab.ask("location.hash") == before
    tab.open(f"{page}#thang-12-2026")
    assert tab.ask(VISIBLE) == 24
    assert tab.ask("scrollY") > 0


def test_pages_of_a_month_and_a_partner(tab: Tab, tmp_path: Path) -> None:
    for words in (["month", "6/2026"], ["month", "quý 2"], ["partner", "hội nông dân xã"]):
        target = tmp_path / f"{words[0]}.html"
        assert main([*words, "--plan", str(YEAR_2026), "-o", str(target)]) == 0
        tab.open(target.as_uri(), 360)
        assert tab.complaints() == []
        assert tab.requests() == [target.as_uri()]
        assert tab.ask(VISIBLE) > 0
        assert tab.ask("document.documentElement.scrollWidth <= innerWidth")
