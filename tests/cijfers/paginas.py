"""The pages of new figures, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Petra Schaap": {
        "cijfers:beleid_nieuw": "/beheer/beleid/nieuw/",
        "cijfers:lijst": "/beheer/cijfers/",
        "cijfers:nieuw": "/beheer/cijfers/nieuw/?cijfer=wml_uurbedrag",
        "cijfers:voorstel": ("/beheer/cijfers/", "/beheer/voorstel/"),
        "cijfers:verschil": ("{cijfers:voorstel}", "/verschil/"),
    },
}
GEEN_PAGINA = {
    "cijfers:bestand": "a YAML file, see tests/cijfers/test_bestand",
    "cijfers:sjabloon": "a CSV file, see tests/cijfers/test_paginas",
    "cijfers:oordeel": "keeps a decision and goes back to the proposal",
}
VAN_DE_DAG = {"Petra Schaap": ("/beheer/cijfers/", "/beheer/cijfers/nieuw/")}
