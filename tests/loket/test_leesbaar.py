"""The public pages read easily: short sentences, plain words, no office language.

Flesch-Douma (textstat, Dutch) from 60 up is about B1; ours are well above. It looks at syllables only, so our own list
of words to avoid goes beside it.
"""

import re
from html.parser import HTMLParser

import pytest
import textstat

from luwte.loket.vragenlijsten import LIJSTEN

pytestmark = pytest.mark.django_db

#: What people should not have to read on a page for everyone; the plain word stands behind it.
VERMIJD = {
    "conform": "volgens",
    "middels": "met",
    "indien": "als",
    "tevens": "ook",
    "alsmede": "en",
    "inzake": "over",
    "reeds": "al",
    "derhalve": "dus",
    "dient": "moet",
    "dienen": "moeten",
    "betreffende": "over",
    "desbetreffende": "deze",
    "teneinde": "om",
    "gelieve": "wilt u",
    "aangaande": "over",
    "hetgeen": "wat",
    "cliënt": "u",
    "doelgroep": "mensen",
    "traject": "begeleiding",
    "indicatie": "advies van UWV",
    "geïndiceerd": "met een advies van UWV",
    "rechtspositie": "uitkering",
    "invoer": "wat u invult",
    "ongeldig": "klopt niet",
    "ongeldige": "klopt niet",
    "applicatie": "programma",
    "dashboard": "overzicht",
    "output": "uitkomst",
    "input": "gegevens",
    "deadline": "uiterste dag",
    "error": "fout",
    "case": "dossier",
    "submit": "verstuur",
    "peildatum": "dag",
    "diagnose": "niet voor een werkgever",
    "beperking": "niet voor een werkgever",
}
LANGSTE_ZIN = 25
#: What is no text of ours: code, drawings, what only a screen reader says, and words of the law.
OVERGESLAGEN = {"script", "style", "svg", "verborgen", "blockquote"}
ZIN_BLOKKEN = {"p", "li", "h1", "h2", "h3", "dd", "figcaption"}
PAGINAS = ["/", "/rekenhulp/?datum=2017-01-01", "/rekenhulp/?datum=2026-01-01", "/rekenhulp/?notitie=1", "/inloggen/"]
PAGINAS += ["/vragen/", *(f"/vragen/{lijst.code}/" for lijst in LIJSTEN)]


class _Tekst(HTMLParser):
    """All visible words of the main part, and the running sentences in it."""

    def __init__(self) -> None:
        super().__init__()
        self.diep: list[str] = []
        self.woorden: list[str] = []
        self.blokken: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"input", "br", "img", "link", "meta", "hr", "path", "rect", "line"}:
            return
        self.diep.append("verborgen" if ("class", "luwte-verborgen") in attrs else tag)
        if tag in ZIN_BLOKKEN or (tag == "div" and "description" in str(dict(attrs).get("class"))):
            self.blokken.append("")

    def handle_endtag(self, tag: str) -> None:
        open_tag = "verborgen" if tag == "span" and self.diep[-1:] == ["verborgen"] else tag
        while open_tag in self.diep and self.diep.pop() != open_tag:
            pass

    def handle_data(self, data: str) -> None:
        if "main" not in self.diep or OVERGESLAGEN & set(self.diep) or "://" in data:
            return
        self.woorden += re.findall(r"[a-zà-ÿ]+", data.lower())
        if (ZIN_BLOKKEN | {"div"}) & set(self.diep) and not {"table", "select"} & set(self.diep) and self.blokken:
            self.blokken[-1] += data


def _lees(client, pagina):
    antwoord = client.get(pagina)
    assert antwoord.status_code == 200
    lezer = _Tekst()
    lezer.feed(antwoord.content.decode())
    zinnen = [
        zin.strip()
        for blok in lezer.blokken
        for zin in re.split(r"(?<=[.!?:])\s+(?=[A-Z0-9€])", " ".join(blok.split()))
        if len(zin.split()) > 3
    ]
    return set(lezer.woorden), zinnen


@pytest.mark.parametrize("pagina", PAGINAS)
def test_a_public_page_uses_no_office_language(client, db, pagina):
    woorden, _ = _lees(client, pagina)
    assert woorden
    assert sorted(woorden & set(VERMIJD)) == []


@pytest.mark.parametrize("pagina", PAGINAS[:4])
def test_the_sentences_of_a_public_page_are_short(client, db, pagina):
    _, zinnen = _lees(client, pagina)
    assert len(zinnen) > 5
    assert [zin for zin in zinnen if len(zin.split()) > LANGSTE_ZIN] == []
    assert sum(len(zin.split()) for zin in zinnen) / len(zinnen) <= 15


@pytest.mark.parametrize(("pagina", "minste"), [(PAGINAS[0], 70), (PAGINAS[1], 65)])
def test_a_public_page_reads_at_level_b1(client, db, pagina, minste):
    _, zinnen = _lees(client, pagina)
    textstat.set_lang("nl")
    score = textstat.flesch_reading_ease(" ".join(zin if zin[-1] in ".!?" else f"{zin}." for zin in zinnen))
    assert score >= minste
