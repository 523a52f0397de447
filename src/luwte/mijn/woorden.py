"""The log of looks in plain words: what a purpose of staff means to the person it is about."""

from __future__ import annotations

from collections.abc import Mapping

#: The beginning of a purpose, and what the candidate reads; the first that fits holds.
DOELEN: Mapping[str, str] = {
    "aanbod van een andere gemeente": "keek naar uw gegevens, omdat u daar gaat wonen",
    "overdracht aan een andere gemeente": "werkte aan uw verhuizing",
    "wat meekwam van een andere gemeente": "keek wat uw vorige gemeente meegaf",
    "dossier: verloop": "keek waar u bent",
    "dossier: werk": "keek naar uw werk",
    "dossier: geld": "keek naar het geld rond uw werk",
    "geld: export": "haalde op wat uw plek kost, zonder uw naam",
    "geld": "keek naar het geld rond uw werk, zonder uw naam",
    "dossier: gegevens": "keek naar uw gegevens",
    "dossier: netwerk": "keek wie u helpt en wat u goed vindt",
    "dossier: wie keek": "keek wie er keken",
    "dossier: kan en wil": "keek wat u kunt en wilt",
    "dossier: brieven": "keek naar uw brieven",
    "dossier": "keek in uw dossier",
    "gegevens wijzigen": "paste uw gegevens aan",
    "ander inkomen": "schreef op waar uw inkomen vandaan komt",
    "toestemming": "schreef op wat u goed vindt",
    "netwerk": "schreef op wie u helpt",
    "code": "maakte een code voor uw pagina",
    "eigen pagina": "keek namens u op deze pagina",
    "stap": "zette een stap in uw dossier",
    "uitleg": "keek hoe iets is berekend",
    "bon:": "keek hoe iets is berekend",
    "journaal": "schreef iets op in uw dossier",
    "taak": "werkte aan een taak voor u",
    "overbrugging": "schreef op wat u doet terwijl u wacht",
    "keuze bij een vrije plek": "keek wie een vrije plek krijgt",
    "andere contactpersoon": "wees een contactpersoon aan",
    "reden van niet werken": "schreef op waarom u nog niet werkt",
    "post printen": "maakte uw post klaar",
    "eigen signaal": "keek naar het signaal over u",
    "gevolg van een nieuw cijfer": "keek wat een nieuw bedrag verandert",
    "vraag van de kandidaat": "behandelde uw vraag",
    "observatie": "schreef op hoe het werk ging",
}


def doel_in_woorden(doel: str) -> str:
    """What somebody did, after her name; an unknown purpose as it was written."""
    klein = doel.lower()
    for begin, zin in DOELEN.items():
        if klein.startswith(begin):
            return zin
    return f"keek in uw gegevens ({doel})"
