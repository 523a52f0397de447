"""A title of a page stays in the history of a browser, also on a computer that others use: it names no candidate."""

import re
from pathlib import Path

import pytest

import luwte

#: Names in a title that are no person: a letter, a municipality, an employer, an organisation, a page of the law.
GEEN_MENS = {"sjabloon.naam", "telling.gemeente.naam", "van.naam", "partner.naam", "gekozen.naam"}
TITELS = {
    pad.relative_to(Path(luwte.__file__).parent).as_posix(): titel.group(1)
    for pad in sorted(Path(luwte.__file__).parent.glob("*/templates/**/*.html"))
    if (titel := re.search(r"{% block titel %}(.*?){% endblock %}(?! *{% block naam)", pad.read_text(), re.DOTALL))
}


@pytest.mark.parametrize("sjabloon", [naam for naam, titel in TITELS.items() if "{{" in titel])
def test_no_title_names_a_person(sjabloon):
    waarden = set(re.findall(r"{{ *([\w.]+)", TITELS[sjabloon]))
    assert not {waarde for waarde in waarden if re.search(r"naam|kandidaat$", waarde)} - GEEN_MENS


def test_titles_are_found():
    assert len(TITELS) > 80
    assert TITELS["dossiers/templates/dossiers/dossier.html"] == "Dossier {{ traject.pk }}"
