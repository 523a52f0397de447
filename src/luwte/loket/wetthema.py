"""Themes: the subjects of the law below a few headings, so that the list stays readable."""

from __future__ import annotations

from collections.abc import Sequence

from luwte.loket.wetboek import Onderwerp

OVERIG = "Overig"
#: Heading and the files of the law below it; a file that stands nowhere comes below OVERIG.
THEMAS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Wie hoort erbij",
        ("toegang", "doelgroep", "criteria", "advies", "vaststelling", "nieuw_advies", "regelingen"),
    ),
    (
        "Loon en subsidie",
        (
            *("minimumloon", "loonkostensubsidie", "subsidieverloop", "subsidievoorwaarden", "loonwaarde"),
            *("doelgroep_lks", "werkgeversregelingen"),
            *("loondispensatie", "begeleidingssubsidies", "lage_inkomensvoordeel", "functieloon", "plaatsing"),
        ),
    ),
    (
        "Werk en contract",
        (
            *("proefplaatsing", "werkgeverschap", "contract", "urenadvies", "keten", "uitzenden", "begin_en_einde"),
            *("cao", "uitkering", "vrijlating"),
        ),
    ),
    (
        "Aantallen en geld",
        ("taakstelling", "vooruitzicht", "rijksbudget", "gemeentelast", "exploitatie", "bedrijfsonderdeel"),
    ),
    ("Termijnen", ("termijnen", "beslistermijnen", "bezwaartermijnen")),
    ("Oude berekeningen", ("notitie", "raadsbrief")),
)


def themas(onderwerpen: Sequence[Onderwerp]) -> list[tuple[str, list[Onderwerp]]]:
    """The subjects below their heading, all of them, each once."""
    by_code = {one.code: one for one in onderwerpen}
    found = [(head, [by_code.pop(code) for code in codes if code in by_code]) for head, codes in THEMAS]
    return [(head, ones) for head, ones in [*found, (OVERIG, list(by_code.values()))] if ones]
