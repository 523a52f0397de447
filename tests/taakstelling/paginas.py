"""The pages of counts and money, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Ilse Kramer": {
        "taakstelling:niet_werkzaam": "/gemeente/niet-werkzaam/",
        "taakstelling:reden": ("/gemeente/niet-werkzaam/", "/gemeente/niet-werkzaam/"),
    },
    "Marjan de Wit": {
        "taakstelling:gemeente": "/gemeente/",
        "taakstelling:vooruitzicht": "/gemeente/vooruitzicht/",
        "taakstelling:evaluatie": "/gemeente/evaluatie/",
        "taakstelling:evaluatie#jaar": "/gemeente/evaluatie/?van=2017-01-01&t_m=2017-12-31",
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
VAN_DE_DAG = {
    "Ilse Kramer": ("/gemeente/niet-werkzaam/",),
    "Marjan de Wit": ("/gemeente/", "/gemeente/evaluatie/", "/gemeente/vooruitzicht/", "/geld/"),
}
ALLE_SOORTEN = {"taakstelling:uitleg"}
