"""Read a list of pupils from CSV: all rows or none, with the row and column of every error."""

import csv
import io
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from luwte.aanmeldingen.models import Leerling, Partner
from luwte.aanmeldingen.schoolforms import LeerlingForm
from luwte.gemeenten.bewaren import bewaar

KOLOMMEN = ("voornaam", "achternaam", "geboortedatum", "schoolsoort", "verlaat_school_op", "uitstroom")
VERPLICHT = KOLOMMEN[:5]
MEESTE_RIJEN = 500
MEESTE_TEKENS = 200_000
MEESTE_KOLOMMEN = 30  # more is another file, not that many mistakes
VOORBEELD = (
    ";".join(KOLOMMEN)
    + "\nSam;Voorbeeld;14-03-2001;pro;31-07-2019;arbeid\nRobin;van Voorbeeld;2-9-2000;vso;31-07-2019;onbekend\n"
)


@dataclass(frozen=True)
class Fout:
    """One error: line of the file as people count it, column, what is wrong."""

    regel: int
    kolom: str
    zin: str


@dataclass(frozen=True)
class Uitslag:
    """What came of an import: the number of new pupils, or the errors."""

    aantal: int = 0
    fouten: tuple[Fout, ...] = ()


def lees_tekst(bestand: bytes) -> str:
    """The text of a file as spreadsheets write it: UTF-8, or the older Windows encoding."""
    try:
        return bestand.decode("utf-8-sig")
    except UnicodeDecodeError:
        return bestand.decode("cp1252", errors="replace")


def lees_in(tekst: str, school: Partner, peildatum: date) -> Uitslag:
    """Add every pupil of the text to the school, or none: then each error with row and column."""
    rijen, fouten = _rijen(tekst)
    nieuw = _leerlingen(rijen, school, peildatum, fouten)
    if not nieuw and not fouten:
        fouten.append(Fout(1, "", "Er staan geen leerlingen in de lijst."))
    if fouten:
        return Uitslag(fouten=tuple(sorted(fouten, key=lambda fout: fout.regel)))
    # A row the database refuses takes all others back too.
    with transaction.atomic():
        for regel, leerling in nieuw:
            try:
                bewaar(leerling)
            except ValidationError as error:
                transaction.set_rollback(True)
                return Uitslag(fouten=tuple(_van(regel, error)))
    return Uitslag(len(nieuw))


def _rijen(tekst: str) -> tuple[list[tuple[int, dict[str, str]]], list[Fout]]:
    """The rows with their line number, and what is wrong with the file as a whole."""
    if len(tekst) > MEESTE_TEKENS:
        return [], [Fout(1, "", "Dit bestand is te groot. Lees hoogstens 500 leerlingen tegelijk in.")]
    if "\x00" in tekst:
        return [], [Fout(1, "", "Dit is geen tekstbestand. Bewaar de lijst als CSV.")]
    eerste = tekst.lstrip("\ufeff").split("\n", 1)[0]
    teken = max(";,\t", key=eerste.count)
    lezer = csv.reader(io.StringIO(tekst.lstrip("\ufeff")), delimiter=teken)
    try:
        alle = [(lezer.line_num, [cel.strip() for cel in rij]) for rij in lezer]
    except csv.Error:
        return [], [Fout(1, "", "De lijst is niet te lezen. Bewaar haar opnieuw als CSV.")]
    alle = [(regel, rij) for regel, rij in alle if any(rij)]
    if not alle:
        return [], []
    if len(alle[0][1]) > MEESTE_KOLOMMEN:
        zin = f"De eerste regel heeft {len(alle[0][1])} kolommen. De lijst heeft er {len(KOLOMMEN)}."
        return [], [Fout(1, "", zin)]
    kop = [naam.lower().replace(" ", "_") for naam in alle[0][1]]
    fouten = [Fout(1, naam, "Deze kolom ontbreekt.") for naam in VERPLICHT if naam not in kop]
    fouten += [Fout(1, naam, "Deze kolom hoort niet in de lijst.") for naam in kop if naam not in KOLOMMEN]
    fouten += [Fout(1, naam, "Deze kolom staat er twee keer.") for naam in KOLOMMEN if kop.count(naam) > 1]
    if len(alle) - 1 > MEESTE_RIJEN:
        fouten.append(Fout(1, "", "Lees hoogstens 500 leerlingen tegelijk in."))
    if fouten:
        return [], fouten
    te_breed = [Fout(regel, "", "Deze regel heeft te veel kolommen.") for regel, rij in alle[1:] if len(rij) > len(kop)]
    return [(regel, dict(zip(kop, rij, strict=False))) for regel, rij in alle[1:] if len(rij) <= len(kop)], te_breed


def _leerlingen(
    rijen: list[tuple[int, dict[str, str]]], school: Partner, peildatum: date, fouten: list[Fout]
) -> list[tuple[int, Leerling]]:
    """The pupils of the good rows; the errors of the others are added to ``fouten``."""
    bekend: dict[tuple[Any, ...], int] = dict.fromkeys(
        Leerling.objects.filter(school=school).values_list("voornaam", "achternaam", "geboortedatum"), 0
    )
    nieuw = []
    for regel, rij in rijen:
        gegevens = {**rij, "schoolsoort": rij.get("schoolsoort", "").lower()}
        gegevens["uitstroom"] = rij.get("uitstroom", "").lower() or Leerling.Uitstroom.ONBEKEND
        form = LeerlingForm(gegevens, peildatum=peildatum, vast={})
        if not form.is_valid():
            fouten += [Fout(regel, veld, str(zin)) for veld, zinnen in form.errors.items() for zin in zinnen]
            continue
        sleutel = tuple(form.cleaned_data[veld] for veld in KOLOMMEN[:3])
        if sleutel in bekend:
            eerder = bekend[sleutel]
            zin = f"Deze leerling staat ook op regel {eerder}." if eerder else "Deze leerling staat al in de lijst."
            fouten.append(Fout(regel, "achternaam", zin))
            continue
        bekend[sleutel] = regel
        nieuw.append((regel, Leerling(gemeente_id=school.gemeente_id, school=school, **form.cleaned_data)))
    return nieuw


def _van(regel: int, error: ValidationError) -> list[Fout]:
    return [Fout(regel, veld, zin) for veld, zinnen in error.message_dict.items() for zin in zinnen]
