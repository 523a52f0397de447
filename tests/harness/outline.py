"""What a page says it is, in a few lines: its headings, questions, columns and buttons, each kind once."""

import re
from html.parser import HTMLParser

TOLD = {
    "h1": "#",
    "h2": "##",
    "h3": "###",
    "h4": "####",
    "legend": "vraag",
    "label": "vraag",
    "summary": "open",
    "caption": "tabel",
    "th": "kolom",
    "dt": "gegeven",
    "button": "knop",
}


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, None] = {}
        self.main = False
        self.kind = self.tag = ""
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.main |= tag == "main"
        button = tag == "a" and "utrecht-button-link" in (given.get("class") or "")
        row = tag == "th" and given.get("scope") == "row"
        if self.main and not self.kind and not row and (tag in TOLD or button):
            self.kind, self.tag, self.text = TOLD.get(tag, "knop"), tag, []

    def handle_data(self, data: str) -> None:
        if self.kind:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.main &= tag != "main"
        if self.kind and tag == self.tag:
            words = re.sub(r"\d+", "0", " ".join(" ".join(self.text).split()))
            if words:
                self.lines[f"{self.kind} {words}"] = None
            self.kind = ""


def outline(html: str) -> list[str]:
    """The lines of a page, in its order; numbers are written as 0."""
    reader = _Outline()
    reader.feed(html)
    return list(reader.lines)
