"""The pages of corrections, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Ilse Kramer": {
        "correcties:lijst": "/verbeteringen/",
        "correcties:overgang": "/verbeteringen/overgang/",
        "correcties:samenvoegen": "/verbeteringen/samenvoegen/",
        "correcties:verbeter": ("{dossiers:dossier}", r"/dossiers/\d+/verbeteren/\d+/$"),
        "correcties:zoals_bekend": "{dossiers:dossier}zoals-bekend/",
    },
}
GEEN_PAGINA = {
    "correcties:beslis": "a POST only, see tests/correcties/test_verbeteren",
    "correcties:samenvoegen_beslis": "a POST only, see tests/correcties/test_samenvoegen",
    "correcties:vergelijk": "of two persons who look alike, none in the demo, see tests/correcties/test_samenvoegen",
}
GEEN_SJABLOON = {
    "correcties/overgang.html": "tests/correcties/test_overgang",
    "correcties/vergelijk.html": "tests/correcties/test_samenvoegen",
}
