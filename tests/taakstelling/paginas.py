"""The pages of counts and money, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Ilse Kramer": {
        "taakstelling:niet_werkzaam": "/gemeente/niet-werkzaam/",
        "taakstelling:reden": ("/gemeente/niet-werkzaam/", "/gemeente/niet-werkzaam/"),
    },
    "Marjan de Wit": {
        "taakstelling:gemeente": "/gemeente/",
        "taakstelling:uitleg": ("/gemeente/", "/gemeente/uitleg/"),
        "taakstelling:geld": "/geld/",
        "taakstelling:geld_uitleg": ("/geld/", "/geld/uitleg/"),
    },
}
GEEN_PAGINA = {
    "taakstelling:geld_export": "a CSV file",
    "taakstelling:geld_bonnen": "receipts, see tests/taakstelling/test_bon",
    "taakstelling:geld_bon": "a receipt, see tests/taakstelling/test_bon",
}
VAN_DE_DAG = {"Ilse Kramer": ("/gemeente/niet-werkzaam/",), "Marjan de Wit": ("/gemeente/", "/geld/")}
ALLE_SOORTEN = {"taakstelling:uitleg"}
