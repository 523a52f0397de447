"""The public pages, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "": {
        "loket:start": "/",
        "loket:rekenhulp": "/rekenhulp/",
        "loket:rekenhulp#notitie": "/rekenhulp/?datum=2017-01-01&notitie=1",
        "loket:uitleg": ("/rekenhulp/", "/rekenhulp/uitleg/exploitatiesaldo"),
        "loket:vragen": "/vragen/",
        "loket:vragen_lijst": "/vragen/loonkostensubsidie/",
        "loket:wet": "/wet/",
        "loket:wet#onderwerp": "/wet/?onderwerp=loonkostensubsidie",
        "loket:wet_blad": "/wet/loonkostensubsidie_per_maand/",
        "loket:wet_blad#cijfer": "/wet/wml_maandbedrag/",
        "loket:wet_blad#beleid": "/wet/minimum_uren/?gemeente=0439",
        "loket:wet_blad#feit": "/wet/uren/",
        "loket:wet_regelingen": "/wet/regelingen/",
        "loket:wet_begrippen": "/wet/begrippen/",
        "loket:wet_keuzes": "/wet/keuzes/",
        "loket:wet_praktijk": "/wet/praktijk/",
        "loket:wet_bronnen": "/wet/bronnen/",
        "loket:wet_aflopend": "/wet/loopt-af/",
    },
}
GEEN_PAGINA = {
    "loket:pdf": "a PDF, see test_rekenhulp",
    "loket:wet_json": "JSON, see tests/loket/test_wet",
    "loket:bon": "a receipt, see tests/loket/test_bon",
}
VAN_DE_DAG = {
    "": (
        "/rekenhulp/",
        "/vragen/welke-regeling/",
        "/wet/",
        "/wet/?onderwerp=taakstelling",
        "/wet/?zoek=minimumloon",
        "/wet/lage_inkomensvoordeel/",
        "/wet/wml_maandbedrag/",
        "/wet/taakstelling/?toon=alles",
        "/wet/werkgeverslasten/",
        "/wet/loopt-af/",
        "/wet/minimum_uren/?gemeente=0439",
        "/wet/?laag=uwv",
        "/wet/uren/",
    ),
}
GEEN_SJABLOON = {
    "loket/uitleg_paneel.html": "a part that a script asks for, see tests/browser/test_rekenhulp",
    "loket/vragen/uitkomst.html": "after the last answer, see tests/browser/test_vragen",
    "loket/wet/onbekend.html": "a name that is not there, see tests/loket/test_wet",
}
