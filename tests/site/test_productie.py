"""The settings of a server in production: no key of its own, no demo, cookies over https only."""

import os
import subprocess
import sys

import pytest
from django.db import IntegrityError, transaction

from luwte.gemeenten.models import Gemeente
from luwte.site.serve import keep_reason
from luwte.toezicht.auteur import author

SLEUTELS = {"LUWTE_GEHEIM": "g" * 50, "LUWTE_BSN_SLEUTEL": "b" * 50}
VRAAG = """
from luwte.site import settings as s
print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_SSL_REDIRECT, s.SECURE_HSTS_SECONDS > 0, s.DEBUG,
      s.LUWTE_DEMO)
"""


def _python(tmp_path, code, **omgeving):
    schoon = {k: v for k, v in os.environ.items() if not k.startswith(("LUWTE_", "DATABASE_", "PYTEST"))}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=schoon | {"LUWTE_VAR": str(tmp_path), "DATABASE_URL": "postgresql:///x"} | omgeving,
        capture_output=True,
        text=True,
        check=False,
    )


def test_behind_https_cookies_travel_over_https_only(tmp_path):
    klaar = _python(tmp_path, VRAAG, LUWTE_HTTPS="1", **SLEUTELS)
    assert klaar.stdout.split() == ["True", "True", "True", "True", "False", "False"], klaar.stderr


@pytest.mark.parametrize(("demo", "debug"), [("0", "False"), ("1", "True")])
def test_error_pages_with_the_values_of_a_row_are_for_the_demo_only(tmp_path, demo, debug):
    klaar = _python(tmp_path, VRAAG, LUWTE_HTTPS="1", LUWTE_DEBUG="1", LUWTE_DEMO=demo, **SLEUTELS)
    assert klaar.stdout.split()[4] == debug, klaar.stderr


@pytest.mark.parametrize("mist", SLEUTELS)
def test_production_does_not_start_without_its_keys(tmp_path, mist):
    gegeven = {naam: waarde for naam, waarde in SLEUTELS.items() if naam != mist}
    klaar = _python(tmp_path, VRAAG, **gegeven)
    assert klaar.returncode != 0
    assert f"Zet de omgevingsvariabele {mist}" in klaar.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
def test_what_stops_an_update_is_kept_without_the_values_of_a_row(tmp_path, gemeente, als_eigenaar):
    log = tmp_path / "var" / "website.log"
    with als_eigenaar(), author("toetser", "test"), pytest.raises(IntegrityError) as gevangen, transaction.atomic():
        Gemeente.objects.create(code="9999", naam=gemeente.naam, vanaf=gemeente.vanaf)
    assert gemeente.naam in str(gevangen.value)
    keep_reason(gevangen.value, log)
    assert gemeente.naam not in log.read_text()
    assert "gemeenten_gemeente_naam" in log.read_text()
    assert log.stat().st_mode & 0o077 == 0
