"""The pages of letters, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Ilse Kramer": {
        "brieven:overzicht": "/brieven/",
        "brieven:post": "/brieven/post/",
        "brieven:brief": ("/brieven/", r"/brieven/\d+/$"),
        "brieven:brief#getekend": ("/brieven/post/", r"/brieven/\d+/$"),
        "brieven:controle": ("{brieven:brief#getekend}", r"/controle/$"),
        "dossiers:dossier#getekend": ("{brieven:brief#getekend}", r"/dossiers/\d+/\?tab=brieven$"),
        "brieven:keuze": ("{dossiers:dossier#getekend}", r"/brieven/dossier/\d+/$"),
        "brieven:nieuw": ("{brieven:keuze}", r"/brieven/dossier/\d+/[a-z-]+/$"),
    },
    "Harm Wagenaar": {
        "brieven:overzicht#tekenen": "/brieven/",
        "brieven:brief#tekenen": ("/brieven/", r"/brieven/\d+/$"),
    },
    "Marjan de Wit": {"brieven:nieuw_gemeente": ("/brieven/", r"/brieven/gemeente/[a-z-]+/$")},
    "Petra Schaap": {"brieven:papier": "/brieven/papier/"},
}
GEEN_PAGINA = {
    "brieven:pdf": "a PDF, see tests/brieven/test_paginas",
    "brieven:ronde": "a PDF, see tests/brieven/test_paginas",
    "brieven:actie": "buttons, see tests/brieven/test_paginas",
}
VAN_DE_DAG = {"Ilse Kramer": ("/brieven/post/",)}
