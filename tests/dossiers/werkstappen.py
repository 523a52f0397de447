"""What tests of steps of work share: make a step through its page, read a page as text."""

import re


def zet(client, geval, code, /, **gegevens):
    """Make a step through its page and give the case as it is then shown."""
    antwoord = client.post(f"/dossiers/{geval.traject.pk}/stap/{code}/", gegevens)
    assert antwoord.status_code == 302, tekst(antwoord)
    return client.get(antwoord.url)


def tekst(antwoord):
    """The words of a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode()))


def werk(client, geval):
    """The words of the tab Werk of a case."""
    return tekst(client.get(f"/dossiers/{geval.traject.pk}/?tab=werk"))
