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
        "dossiers:plek": ("{dossiers:dossier}stap/T37/", r"/stap/T37/plek/$"),
        "dossiers:gegevens": ("{dossiers:dossier}?tab=gegevens", "/gegevens/"),
        "dossiers:notitie": "{dossiers:dossier}journaal/",
        "dossiers:taak": "{dossiers:dossier}taak/",
        "dossiers:taken": "/taken/",
        "dossiers:taak_afronden": ("/taken/", r"/taken/\d+/$"),
        "dossiers:dossier#taak": ("{dossiers:taak_afronden}", r"/dossiers/\d+/$"),
        "dossiers:signalen": "/signalen/",
        "dossiers:vervanging": "/vervanging/",
        "dossiers:verdelen": ("{dossiers:dossier}", r"/werkvoorraad/verdelen/\?traject=\d+"),
    },
    # The waiting list of the demo is in Oostzaan.
    "Joke Visser": {
        "dossiers:wachtlijst": "/wachtlijst/",
        "dossiers:plaatskeuze": "/wachtlijst/keuze/",
        "dossiers:dossier#wacht": ("/wachtlijst/", r"/dossiers/\d+/\?tab=wachten"),
        "dossiers:overbrugging": ("{dossiers:dossier#wacht}", r"/dossiers/\d+/overbrugging/"),
    },
    "Marjan de Wit": {
        "dossiers:taken#gemeente": "/taken/",
        "dossiers:taak_gemeente": "/taken/nieuw/",
        "dossiers:jaartaak": "/taken/verrekening/2018/",
    },
    "Petra Schaap": {"dossiers:rechten": "/beheer/rechten/"},
}
GEEN_PAGINA = {
    "dossiers:bon": "a receipt, see tests/dossiers/test_bon",
    "dossiers:filter": "a POST only, see tests/dossiers/test_werkbank",
    "dossiers:filter_weg": "a POST only, see tests/dossiers/test_werkbank",
    "dossiers:vervanging_stop": "a POST only, see tests/dossiers/test_werkbank",
}
VAN_DE_DAG = {"Ilse Kramer": ("/werkvoorraad/", "/dossiers/")}
ALLE_SOORTEN = {"dossiers:stap", "dossiers:gegevens"}
GEEN_SJABLOON = {
    "dossiers/uitleg_paneel.html": "a part that a script asks for, see tests/browser/test_reis",
    "dossiers/filter.html": "a filter that was refused, see tests/dossiers/test_werkbank",
}
