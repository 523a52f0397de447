"""The page of a case against a bare Django page, side by side in one run: prints the ratio.

    .venv/bin/python bench/dossier.py [rounds]

Both run in this process, with the demo database and a logged-in user, turn by turn so that a busy
machine disturbs both alike. The bare page is what Django does at least: session, user, one query,
one template. Needs a set-up checkout (./start --alleen-opzetten).
"""

import os
import statistics
import sys
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luwte.site.settings")
os.environ.setdefault("LUWTE_DEMO", "1")
django.setup()

from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.test import Client, override_settings
from django.urls import include, path

from luwte.plaatsingen.models import Contract
from luwte.site import database
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld

BARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TABS = ("verloop", "werk", "geld")
PAGE = Engine().from_string("<!doctype html><html lang=nl><title>{{ naam }}</title><h1>{{ naam }}</h1></html>")


def bare(request: HttpRequest) -> HttpResponse:
    """The least page: who is logged in, on a template."""
    return HttpResponse(PAGE.render(Context({"naam": request.user.get_username()})))


urlpatterns = [path("kaal/", bare), path("", include("luwte.site.urls"))]


def main(rounds: int) -> int:
    """Measure and print milliseconds and ratios; gives the exit code."""
    database.ensure_running()
    user = get_user_model().objects.filter(username="consulent").first()
    if user is None:
        print("De demo is niet geladen. Voer eerst ./start --alleen-opzetten uit.", file=sys.stderr)
        return 1
    ours = Client()
    with author("bench", "meting"):
        ours.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    theirs = Client()
    theirs.cookies = ours.cookies
    with override_settings(ROOT_URLCONF=__name__):
        case = find_case(ours)
        with override_settings(MIDDLEWARE=BARE):
            theirs.get("/kaal/")  # the client keeps the middleware of its first request
        pages = {tab: f"/dossiers/{case}/?tab={tab}" for tab in TABS}
        timings = measure(
            rounds, {"kaal": lambda: theirs.get("/kaal/")} | {t: getter(ours, u) for t, u in pages.items()}
        )
    base = statistics.median(timings["kaal"])
    print(f"{'pagina':<10}{'ms':>8}{'verhouding':>12}")
    for name, times in timings.items():
        middle = statistics.median(times)
        print(f"{name:<10}{middle * 1000:>8.1f}{middle / base:>12.1f}")
    return 0


def getter(client: Client, address: str) -> Callable[[], HttpResponse]:
    """A function that asks one page."""
    return lambda: client.get(address)


def find_case(client: Client) -> int:
    """A case with a contract, so that the money tab has everything to compute."""
    gemeente = client.get("/dossiers/").wsgi_request.gemeente
    with gemeenten_in_beeld([gemeente.pk]):
        row = Contract.objects.order_by("pk").values_list("dienstverband__traject_id", flat=True).first()
    return int(row)


def measure(rounds: int, pages: dict[str, Callable[[], HttpResponse]]) -> dict[str, list[float]]:
    """Seconds of every page, asked in turn; the first round only warms up."""
    timings: dict[str, list[float]] = {name: [] for name in pages}
    for turn in range(rounds + 1):
        for name, ask in pages.items():
            begin = time.perf_counter()
            response = ask()
            seconds = time.perf_counter() - begin
            if response.status_code != 200:
                raise SystemExit(f"{name}: status {response.status_code}")
            if turn:
                timings[name].append(seconds)
    return timings


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 60))
