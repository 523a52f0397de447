"""The pages of corrections, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Ilse Kramer": {
        "correcties:lijst": "/verbeteringen/",
        "correcties:overgang": "/verbeteringen/overgang/",
        "correcties:overgang#van": ("/verbeteringen/overgang/", r"^\?van=\d+$"),
        "correcties:samenvoegen": "/verbeteringen/samenvoegen/",
        "correcties:vergelijk": ("/verbeteringen/samenvoegen/", r"/samenvoegen/\d+/\d+/$"),
        "correcties:overdrachten": "/overdrachten/",
        "correcties:aanbod": ("/overdrachten/", r"/overdrachten/\d+/$"),
        "correcties:overdracht": ("/overdrachten/", r"/dossiers/\d+/overdracht/$"),
        "correcties:verbeter": ("{dossiers:dossier}", r"/dossiers/\d+/verbeteren/\d+/$"),
        "correcties:verbeter_werk": ("{dossiers:dossier}?tab=werk", r"/dossiers/\d+/verbeteren/contract/\d+/$"),
        "correcties:zoals_bekend": "{dossiers:dossier}zoals-bekend/",
        "correcties:overdracht#nieuw": "{dossiers:dossier}overdracht/",
    },
    "Wendy Prins": {"correcties:aanbod#overgenomen": ("/overdrachten/", r"/overdrachten/\d+/$")},
}
GEEN_PAGINA = {
    "correcties:beslis": "a POST only, see tests/correcties/test_verbeteren",
    "correcties:samenvoegen_beslis": "a POST only, see tests/correcties/test_samenvoegen",
    "correcties:intrekken": "the form of the page of a handover, see tests/correcties/test_overdracht_paginas",
}
GEEN_SJABLOON = {"correcties/aanbod_voorbij.html": "tests/correcties/test_overdracht_paginas"}
