"""The pages of employers and workplaces, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Ilse Kramer": {
        "plekken:lijst": "/werkgevers/",
        "plekken:nieuw": "/werkgevers/nieuw/",
        "plekken:vergelijken": "/werkgevers/vergelijken/",
        "plekken:werkplek_nieuw": ("/werkgevers/", "/werkplek/"),
    },
}
VAN_DE_DAG = {"Ilse Kramer": ("/werkgevers/",)}
