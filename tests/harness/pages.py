"""The laws that every page keeps, checked on its HTML without a browser."""

from html.parser import HTMLParser

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
LABELLED = frozenset(("input", "select", "textarea"))
UNLABELLED_TYPES = frozenset(("hidden", "submit", "button", "image", "reset"))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: list[str] = []
        self.label_for: set[str] = set()
        self.controls: list[tuple[str, bool]] = []
        self.count = {"h1": 0, "main": 0}
        self.full = False
        self.language = ""
        self.title = False
        self._form: str | None = None
        self._token = False
        self._labels = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._attributes(tag, given)
        if tag in self.count:
            self.count[tag] += 1
        if tag == "html":
            self.full, self.language = True, given.get("lang", "")
        elif tag == "title":
            self.title = True
        elif tag == "label":
            self._labels += 1
            self.label_for.add(given.get("for", ""))
        elif tag == "form":
            self._form, self._token = given.get("method", "get").lower(), False
        elif tag in LABELLED and given.get("type") not in UNLABELLED_TYPES:
            named = self._labels > 0 or "aria-label" in given or "aria-labelledby" in given
            self.controls.append((given.get("id", ""), named))
        if tag == "input" and given.get("name") == "csrfmiddlewaretoken":
            self._token = True

    def _attributes(self, tag: str, given: dict[str, str]) -> None:
        if "id" in given:
            self.ids.append(given["id"])
        if "style" in given or any(name.startswith("on") for name in given):
            self.found.append(f"<{tag}> with inline style or script: the CSP refuses it")
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") != "application/json"):
            self.found.append(f"inline <{tag}>: the CSP refuses it")
        if tag == "img" and "alt" not in given:
            self.found.append("<img> without alt")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            if self._form == "post" and not self._token:
                self.found.append("a POST form without csrf token")
            self._form = None
        elif tag == "label":
            self._labels -= 1


def faults(html: str) -> list[str]:
    """What is wrong with this page, or with this part of a page (HTMX); empty when nothing is."""
    page = _Reader()
    page.feed(html)
    found = list(page.found)
    double = sorted({name for name in page.ids if page.ids.count(name) > 1})
    if double:
        found.append(f"the same id twice: {', '.join(double)}")
    bare = [name or "(no id)" for name, named in page.controls if not named and name not in page.label_for]
    if bare:
        found.append(f"fields without label: {', '.join(bare)}")
    if page.full:
        found += [f"{count} times <{tag}>" for tag, count in page.count.items() if count != 1]
        if page.language != "nl":
            found.append("<html> without lang=nl")
        if not page.title:
            found.append("no <title>")
    return found
