"""The letter with a code: it can be printed, and nothing of it is kept."""

import datetime as dt

import pytest

from luwte.brieven.codebrief import code_brief
from luwte.brieven.models import Brief, Ondertekening
from luwte.toezicht.models import Wijziging
from tests.brieven.conftest import VANDAAG
from tests.brieven.test_pdf import tekst

pytestmark = pytest.mark.django_db


def test_the_letter_holds_the_code_and_keeps_nothing(maak_zaak):
    geval = maak_zaak("S9")
    eerder = Wijziging.objects.count()
    document = code_brief(
        geval.mens,
        "ABCD-EFGH",
        dag=VANDAAG,
        geldig_tot=dt.date(2018, 12, 15),
        adres_pagina="luwte.nl/mijn",
        door="anouk",
    )
    woorden = tekst(document)
    assert "Uw code is: ABCD-EFGH" in woorden
    assert "tot en met 15 december 2018" in woorden
    assert geval.mens.naam in woorden
    assert b"pdfuaid:part>1<" in document
    assert not Brief.objects.exists()
    assert not Ondertekening.objects.exists()
    assert Wijziging.objects.count() == eerder
