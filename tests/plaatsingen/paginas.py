"""The pages of placements outside a case, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {"Ilse Kramer": {"plaatsingen:overstappen": "/overstappen/"}}
VAN_DE_DAG = {"Ilse Kramer": ("/overstappen/",)}
GEEN_SJABLOON = {
    "plaatsingen/bij_einde.html": "beside the form of an ending, see tests/dossiers/test_overstap",
    "plaatsingen/scenarioblad.html": "beside the choice of an employer, see tests/dossiers/test_werk",
    "plaatsingen/scenariotabel.html": "a choice of employer that was kept, see tests/dossiers/test_werk",
}
