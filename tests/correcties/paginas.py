"""The pages of corrections, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Ilse Kramer": {
        "correcties:lijst": "/verbeteringen/",
        "correcties:verbeter": ("{dossiers:dossier}", r"/dossiers/\d+/verbeteren/\d+/$"),
        "correcties:zoals_bekend": "{dossiers:dossier}zoals-bekend/",
    },
}
GEEN_PAGINA = {"correcties:beslis": "a POST only, see tests/correcties/test_verbeteren"}
