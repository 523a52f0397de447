"""The pages of corrections, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Ilse Kramer": {
        "correcties:lijst": "/verbeteringen/",
        "correcties:overgang": "/verbeteringen/overgang/",
        "correcties:overgang#van": ("/verbeteringen/overgang/", r"^\?van=\d+$"),
        "correcties:samenvoegen": "/verbeteringen/samenvoegen/",
        "correcties:vergelijk": ("/verbeteringen/samenvoegen/", r"/samenvoegen/\d+/\d+/$"),
        "correcties:verbeter": ("{dossiers:dossier}", r"/dossiers/\d+/verbeteren/\d+/$"),
        "correcties:verbeter_werk": ("{dossiers:dossier}?tab=werk", r"/dossiers/\d+/verbeteren/contract/\d+/$"),
        "correcties:zoals_bekend": "{dossiers:dossier}zoals-bekend/",
    },
}
GEEN_PAGINA = {
    "correcties:beslis": "a POST only, see tests/correcties/test_verbeteren",
    "correcties:samenvoegen_beslis": "a POST only, see tests/correcties/test_samenvoegen",
}
