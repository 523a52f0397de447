"""Proposing and judging by the pages, as people of functioneel beheer do."""

import datetime as dt

from luwte.cijfers.voorraad import actueel

NIEUW = "/beheer/cijfers/nieuw/"


def invoer(**anders):
    """A good form for the employer's charges, with what the test changes."""
    return {
        "vanaf": "2027-01-01",
        "tot": "2028-01-01",
        "waarde": "25%",
        "bron": "Staatscourant 2026, 99",
        "zekerheid": "gelezen",
    } | anders


def stel_voor(client, naam="werkgeverslasten", **anders):
    """Propose by the form; gives the page that follows."""
    return client.post(f"{NIEUW}?cijfer={naam}", invoer(**anders), follow=True)


def beoordeel(client, page, soort="bevestigd", **anders):
    """Decide on the proposal of a page; gives the page that follows."""
    pk = page.context["kaart"].voorstel.pk
    given = {"soort": soort, "merk": page.context["merk"]} | anders
    return client.post(f"/beheer/voorstel/{pk}/oordeel/", given, follow=True)


def pad_van(page):
    """The address of the proposal of a page."""
    return f"/beheer/voorstel/{page.context['kaart'].voorstel.pk}/"


def lasten_van(dag=dt.date(2027, 3, 1)):
    """The employer's charges as every page computes with them now."""
    return actueel().at(dag).value("werkgeverslasten", {})
