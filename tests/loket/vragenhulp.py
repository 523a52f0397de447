"""Walking through a questionnaire as its form does."""

import datetime
import re
from html import unescape

from luwte.wet import catalogus, lokaal

STAND = catalogus().at(datetime.date(2017, 10, 1), lokaal.standaardlagen())
LKS = {"rechtspositie": "bijstand", "uren": "31", "normuren": "36", "leeftijd": "23", "loonwaarde": "30%"}


def verborgen(antwoord):
    """The answers that travel along, and the fact that is asked now."""
    html = antwoord.content.decode()
    sent = [unescape(one) for one in re.findall(r'name="antwoord" value="([^"]*)"', html)]
    asked = re.search(r'name="nu" value="([^"]*)"', html)
    return sent, asked[1] if asked else ""


def stuur(client, lijst, antwoord, actie="volgende", **meer):
    """Answer the question of a page as its form would."""
    sent, asked = verborgen(antwoord)
    return client.post(f"/vragen/{lijst}/", {"antwoord": sent, "nu": asked, "actie": actie, **meer})


def speel(client, lijst, waarden):
    """Every page of a questionnaire, with an answer (None: do not know) for each fact."""
    pages = [client.get(f"/vragen/{lijst}/")]
    while verborgen(pages[-1])[1]:
        waarde = waarden(verborgen(pages[-1])[1])
        extra = {"actie": "weet-niet"} if waarde is None else {"waarde": waarde}
        pages.append(stuur(client, lijst, pages[-1], **extra))
        assert pages[-1].status_code == 200
        assert len(pages) < 40
    return pages


def bedrag(uren):
    """The subsidy of the answers below by reading 1, as people read it."""
    facts = {**LKS, "uren": uren, "loonwaarde": "0.30"}
    return STAND.explain("loonkostensubsidie_van_gemeente_per_maand", facts).formatted
