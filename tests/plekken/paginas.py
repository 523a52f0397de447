"""The pages of employers and workplaces, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Ilse Kramer": {
        "plekken:lijst": "/werkgevers/",
        "plekken:nieuw": "/werkgevers/nieuw/",
        "plekken:vergelijken": "/werkgevers/vergelijken/",
        "plekken:werkplek_nieuw": ("/werkgevers/", "/werkplek/"),
        "plekken:zoeken": "/werkgevers/plekken/",
        "plekken:zoeken#niets": "/werkgevers/plekken/?werksoort=administratie",
        "plekken:inkoop": "/werkgevers/inkoop/",
        "plekken:inkoop_nieuw": ("/werkgevers/", r"/werkgevers/\d+/inkoop/$"),
        "plekken:inkoop_plekken": ("/werkgevers/inkoop/", r"/werkgevers/inkoop/\d+/$"),
    },
    "Petra Schaap": {"plekken:formeel": "/beheer/formeel-werkgever/"},
}
VAN_DE_DAG = {"Ilse Kramer": ("/werkgevers/", "/werkgevers/plekken/", "/werkgevers/inkoop/")}
