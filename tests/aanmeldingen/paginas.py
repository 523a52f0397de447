"""The pages of signals, pupils and partners, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Fleur Smit": {
        "aanmeldingen:signalen": "/aanmeldingen/",
        "aanmeldingen:signaal_nieuw": "/aanmeldingen/nieuw/",
        "aanmeldingen:signaal": ("/aanmeldingen/", r"/aanmeldingen/\d+/$"),
        "aanmeldingen:partners#wijkteam": "/partners/",
    },
    "Ans Bark": {
        "aanmeldingen:leerlingen": "/leerlingen/",
        "aanmeldingen:leerling_nieuw": "/leerlingen/nieuw/",
        "aanmeldingen:inlezen": "/leerlingen/inlezen/",
        "aanmeldingen:leerling": ("/leerlingen/", r"/leerlingen/\d+/$"),
        "aanmeldingen:leerling_onderdeel": ("{aanmeldingen:leerling}", r"/leerlingen/\d+/[a-z]+/$"),
        "aanmeldingen:leerling_rij": ("{aanmeldingen:leerling}", r"/leerlingen/\d+/verslag/\d+/$"),
    },
    "Ilse Kramer": {
        "aanmeldingen:partners": "/partners/",
        "aanmeldingen:partner_nieuw": "/partners/nieuw/",
        "aanmeldingen:partner": ("/partners/", r"/partners/\d+/$"),
        "aanmeldingen:partner_onderdeel": ("{aanmeldingen:partner}", r"/partners/\d+/[a-z]+/$"),
        "aanmeldingen:leerlingen#consulent": "/leerlingen/",
    },
}
VAN_DE_DAG = {"Fleur Smit": ("/aanmeldingen/",), "Ans Bark": ("/leerlingen/",)}
ALLE_SOORTEN = {"aanmeldingen:leerling_onderdeel", "aanmeldingen:partner_onderdeel"}
