"""The pages of a case, for the walk past every page (tests/harness/wandeling.py)."""

from luwte.dossiers import tabs

PAGINAS = {
    "Ilse Kramer": {
        "dossiers:werkvoorraad": "/werkvoorraad/",
        "dossiers:lijst": "/dossiers/",
        "dossiers:nieuw": "/dossiers/nieuw/",
        "dossiers:dossier": ("/werkvoorraad/", r"(/dossiers/\d+/)stap/T37/"),  # with a contract, so with amounts
        "dossiers:dossier#fase": ("/dossiers/?fase=werk", r"/dossiers/\d+/$"),
        # Every tab, also those that rooms below bring.
        **{f"dossiers:dossier#{tab.code}": f"{{dossiers:dossier}}?tab={tab.code}" for tab in tabs.TABS},
        "dossiers:kaart": "{dossiers:dossier}kaart/",
        "dossiers:uitleg": ("/werkvoorraad/", "/uitleg/"),
        "dossiers:stap": ("/werkvoorraad/", "/stap/"),
        "dossiers:gegevens": ("{dossiers:dossier}?tab=gegevens", "/gegevens/"),
    },
}
GEEN_PAGINA = {"dossiers:bon": "a receipt, see tests/dossiers/test_bon"}
VAN_DE_DAG = {"Ilse Kramer": ("/werkvoorraad/", "/dossiers/")}
ALLE_SOORTEN = {"dossiers:stap", "dossiers:gegevens"}
GEEN_SJABLOON = {"dossiers/uitleg_paneel.html": "a part that a script asks for, see tests/browser/test_reis"}
