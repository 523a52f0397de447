"""The style sheet: purged to what our templates use, nothing lost that they need."""

import pytest

from luwte.site import look

CSS = """@charset "UTF-8";
/* .utrecht-weg { } */
.utrecht-button { color: var(--utrecht-button-color, var(--basis-kleur)); }
.utrecht-button--groot, .utrecht-kaart { margin: 0 }
.utrecht-button:not(.utrecht-button--uit):hover { color: red; }
.utrecht-alert--error { color: red; }
.utrecht-onbekend { color: red; }
@media print { .utrecht-button { display: none } .utrecht-onbekend { color: red } }
@media screen { .utrecht-onbekend { color: red } }
@font-face { src: url(x.woff2) }
"""


@pytest.fixture
def purged() -> str:
    words = look.used_words(['<a class="utrecht-button utrecht-kaart">', "utrecht-alert--{{ soort }}"])
    return "".join(look.purge(CSS, words))


def test_only_rules_that_a_template_uses_are_kept(purged):
    assert ".utrecht-button{" in purged
    assert ".utrecht-kaart{margin: 0}" in purged
    assert ".utrecht-button:not(.utrecht-button--uit):hover" in purged
    assert "onbekend" not in purged
    assert "--groot" not in purged
    assert "weg" not in purged


def test_a_class_name_that_a_template_completes_is_kept(purged):
    assert ".utrecht-alert--error" in purged


def test_a_block_that_is_left_empty_goes_and_others_stay(purged):
    assert "@media print{.utrecht-button{display: none}" in purged
    assert "@media screen" not in purged
    assert "@font-face" in purged


def test_tokens_come_with_the_tokens_they_are_made_of():
    theme = ".t { --a: var(--b); --b: var(--c) solid; --c: red; --d: blue; }"
    assert look.needed_tokens(theme, {"--a"}) == "--a:var(--b);--b:var(--c) solid;--c:red;"


def test_commas_inside_brackets_do_not_part_selectors():
    assert look.split_selectors(".a:is(.b, .c), .d") == [".a:is(.b, .c)", ".d"]


def test_our_own_style_sheets_use_only_names_they_or_the_design_system_give():
    sheets = "".join(path.read_text() for path in look.own_sheets())
    ours = set(look.VARIABLE.findall(sheets))
    assert {name for name in ours if name.startswith("--luwte")} <= set(look.re.findall(r"(--luwte[\w-]+):", sheets))


def test_every_class_in_a_template_exists_somewhere():
    """A class nobody styles is a typing error: ours must be in our sheets, utrecht-* in the built one."""
    root = look.Path(look.__file__).resolve().parents[3]
    built = root / "src/luwte/site/static/look/nlds.css"
    look.build_if_changed(root)
    sheets = [built, *look.own_sheets(), *(root / "src").glob("luwte/*/static/*/*.css")]
    known = set(look.CLASS.findall("".join(path.read_text() for path in sheets)))
    unknown = set()
    for template in (root / "src").rglob("*.html"):
        for value in look.re.findall(r'class="([^"]*)"', template.read_text()):
            if "{" in value:
                continue
            unknown |= {name for name in value.split() if name.startswith(("luwte-", "utrecht-")) and name not in known}
    assert not unknown
