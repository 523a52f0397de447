"""The pages of decisions and objections, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Harm Wagenaar": {
        "besluiten:te_besluiten": "/besluiten/",
        "dossiers:dossier#te-besluiten": ("/besluiten/", r"/dossiers/\d+/\?tab=besluiten$"),
        "besluiten:bezwaren": "/bezwaren/",
        "besluiten:bezwaar": ("/bezwaren/", r"/bezwaren/\d+/$"),
        "besluiten:bezwaar_handeling": ("{besluiten:bezwaar}", r"/bezwaren/\d+/[a-z-]+/$"),
    },
    "Loes Dral": {
        "besluiten:bezwaren#commissie": "/bezwaren/",
        "besluiten:bezwaar#commissie": ("/bezwaren/", r"/bezwaren/\d+/$"),
        "besluiten:bezwaar_handeling#commissie": ("{besluiten:bezwaar#commissie}", r"/bezwaren/\d+/[a-z-]+/$"),
    },
    "Ilse Kramer": {
        "besluiten:te_besluiten#consulent": "/besluiten/",
        # The term that ends first is the one that is late, with a penalty.
        "dossiers:dossier#termijn": ("/besluiten/", r"/dossiers/\d+/\?tab=besluiten#termijnen"),
        "besluiten:termijn": ("{dossiers:dossier#termijn}", r"/besluiten/termijn/\d+/(?:opschorten|afronden)/$"),
        "besluiten:termijn_uitleg": ("{dossiers:dossier#termijn}", r"/besluiten/termijn/\d+/uitleg/$"),
        "besluiten:dwangsom_uitleg": ("{dossiers:dossier#termijn}", r"/besluiten/termijn/\d+/dwangsom/$"),
        "besluiten:dossier": ("{dossiers:dossier#termijn}", r"/besluiten/dossier/\d+/[a-z]+/$"),
    },
}
ALLE_SOORTEN = {"besluiten:termijn", "besluiten:dossier", "besluiten:bezwaar_handeling"}
VAN_DE_DAG = {"Harm Wagenaar": ("/besluiten/", "/bezwaren/")}
GEEN_SJABLOON = {"besluiten/uitleg_paneel.html": "a part that a script asks for, see tests/besluiten/test_paginas"}
