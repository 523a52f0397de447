"""One style sheet out of the NL Design System packages, with only what our templates use.

``python -m luwte.site.look`` builds it; ./start does so when a template or a package changed.
Standard library only. Kept: rules whose classes occur in our templates and Python files, and the
design tokens those rules need. Our own theme (static/luwte/luwte.css) comes after it on a page.
"""

import hashlib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

COMPONENTS = "@utrecht/component-library-css/dist/index.css"
TOKENS = "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"
FONT = "@fontsource/source-sans-3"
WEIGHTS = (400, 600, 700)
SUBSETS = ("latin", "latin-ext")
NOTICE = """/* Gebouwd door luwte.site.look; niet met de hand wijzigen.
 * @utrecht/component-library-css en voorbeeld-design-tokens: EUPL-1.2. Source Sans 3: OFL-1.1. */
"""
WORD = re.compile(r"[A-Za-z][\w-]*")
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
SHORTEST_PREFIX = 9  # "utrecht-" is no prefix of a name under construction, "utrecht-alert--" is


def build_if_changed(root: Path) -> bool:
    """Build the style sheet unless it was built from exactly these sources. True when built."""
    target = root / "src" / "luwte" / "site" / "static" / "look"
    sources = _sources(root / "src" / "luwte")
    lock = root / "package-lock.json"
    digest = hashlib.sha256(lock.read_bytes() + Path(__file__).read_bytes())
    for source in sources:
        digest.update(source.read_bytes())
    stamp = target / ".stempel"
    if stamp.exists() and stamp.read_text() == digest.hexdigest():
        return False
    words = used_words(source.read_text(encoding="utf-8") for source in sources)
    build(root / "node_modules", target, words)
    stamp.write_text(digest.hexdigest())
    return True


def build(packages: Path, target: Path, words: frozenset[str]) -> None:
    """Write ``nlds.css`` and the font files into ``target``."""
    components = "".join(purge((packages / COMPONENTS).read_text(encoding="utf-8"), words))
    own = "".join(path.read_text(encoding="utf-8") for path in own_sheets())
    wanted = set(VARIABLE.findall(components + own))
    tokens = needed_tokens((packages / TOKENS).read_text(encoding="utf-8"), wanted)
    files = target / "files"
    files.mkdir(parents=True, exist_ok=True)
    faces = []
    for subset in SUBSETS:
        for weight in WEIGHTS:
            name = f"source-sans-3-{subset}-{weight}-normal.woff2"
            shutil.copyfile(packages / FONT / "files" / name, files / name)
            faces.append(font_face((packages / FONT / f"{weight}.css").read_text(encoding="utf-8"), name))
    text = f"{NOTICE}{''.join(faces)}:root{{{tokens}}}\n{components}"
    fresh = target / "nlds.css.nieuw"
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(target / "nlds.css")


def used_words(texts: Iterator[str] | list[str]) -> frozenset[str]:
    """Every word in our sources that could be a class name."""
    return frozenset(word for text in texts for word in WORD.findall(text))


def purge(css: str, words: frozenset[str]) -> Iterator[str]:
    """The rules of ``css`` whose classes occur among the words, comments left out."""
    prefixes = tuple(word for word in words if word.endswith("-") and len(word) >= SHORTEST_PREFIX)

    def kept(selector: str) -> bool:
        bare = re.sub(r":(?:is|not|where|has)\((?:[^()]|\([^()]*\))*\)", "", selector)
        return all(name in words or name.startswith(prefixes) for name in CLASS.findall(bare))

    for head, body in blocks(re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)):
        if head.startswith(("@media", "@supports", "@container", "@layer")):
            inner = "".join(purge(body, words))
            if inner:
                yield f"{head}{{{inner}}}\n"
        elif head.startswith("@"):
            yield f"{head}{{{_tight(body)}}}\n"
        else:
            selectors = [part for part in split_selectors(head) if kept(part)]
            if selectors and body.strip():
                yield f"{','.join(selectors)}{{{_tight(body)}}}\n"


def blocks(css: str) -> Iterator[tuple[str, str]]:
    """The blocks at the top level: what stands before the brace, and what stands inside."""
    position = 0
    while (start := css.find("{", position)) != -1:
        head = css[position:start].rpartition(";")[2].strip()
        depth, end = 1, start + 1
        while depth and end < len(css):
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        yield head, css[start + 1 : end - 1]
        position = end


def split_selectors(head: str) -> list[str]:
    """The selectors of a list; a comma inside brackets does not part them."""
    parts, depth = [""], 0
    for character in head:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]


def needed_tokens(css: str, wanted: set[str]) -> str:
    """The custom properties that are wanted, and those they are made of."""
    known = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", css))
    chosen: set[str] = set()
    queue = list(wanted)
    while queue:
        name = queue.pop()
        if name in known and name not in chosen:
            chosen.add(name)
            queue.extend(VARIABLE.findall(known[name]))
    return "".join(f"{name}:{known[name]};" for name in sorted(chosen))


def font_face(css: str, file: str) -> str:
    """The @font-face of one font file, without the older format."""
    body = next(body for _, body in blocks(re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)) if file in body)
    body = re.sub(r"src:[^;]+;", f"src:url(files/{file}) format('woff2');", _tight(body) + ";")
    return f"@font-face{{{body}}}\n"


def _tight(body: str) -> str:
    return re.sub(r"\s+", " ", body).strip().removesuffix(";")


def _sources(source: Path) -> list[Path]:
    gallery = source.parents[1] / "docs" / "vormgeving.html"
    found = [
        *(path for path in [gallery] if path.exists()),
        *source.rglob("*.html"),
        *source.rglob("*.py"),
        *own_sheets(),
    ]
    return sorted(path for path in found if "migrations" not in path.parts)


def own_sheets() -> list[Path]:
    """Our own style sheets: they may use tokens of the design system too."""
    return sorted((Path(__file__).parent / "static" / "luwte").glob("*.css"))


if __name__ == "__main__":
    print("Gebouwd." if build_if_changed(Path(__file__).resolve().parents[3]) else "Niets veranderd.")
