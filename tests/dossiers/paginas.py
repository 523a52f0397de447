"""The pages of a case, for the walk past every page (tests/harness/wandeling.py)."""

from luwte.dossiers import tabs

PAGINAS = {
    "Ilse Kramer": {
        "dossiers:werkvoorraad": "/werkvoorraad/",
        "dossiers:lijst": "/dossiers/",
        "dossiers:nieuw": "/dossiers/nieuw/",
        "dossiers:dossier": ("/dossiers/?fase=werk", "/dossiers/"),
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
