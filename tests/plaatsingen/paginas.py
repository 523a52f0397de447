"""The pages of placements outside a case, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Ilse Kramer": {
        "plaatsingen:overstappen": "/overstappen/",
        "dossiers:stap#einde": ("{dossiers:dossier}", r"/stap/T54/$"),
        "dossiers:dossier#zoekt": ("/werkvoorraad/", r"(/dossiers/\d+/)stap/T31/$"),
        "dossiers:stap#werkgeverschap": "{dossiers:dossier#zoekt}stap/T30/",
    },
}
VAN_DE_DAG = {"Ilse Kramer": ("/overstappen/",)}
