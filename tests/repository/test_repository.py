"""The repository itself: no dead templates, no path of one machine, no file that grew two subjects."""

import ast
import json
import re
import subprocess
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "luwte"
LONGEST = 350
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|Users/\w+)/")
TEXT = {
    ".py",
    ".html",
    ".css",
    ".md",
    ".toml",
    ".yaml",
    ".yml",
    ".json",
    ".in",
    ".lock",
    ".tsv",
    ".csv",
    ".typ",
    ".svg",
    "",
}


def files() -> list[Path]:
    """The files that git knows, and the new ones it does not ignore."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def test_no_file_names_a_path_of_one_machine():
    guilty = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files()
        if path.suffix in TEXT and path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if MACHINE_PATH.search(line)
    ]
    assert not guilty


def test_no_file_of_code_grows_a_second_subject():
    long = {
        str(path.relative_to(ROOT)): length
        for path in files()
        if path.suffix in {".py", ".html", ".css"} and not {"migrations", "__snapshots__"} & set(path.parts)
        if (length := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not long


def test_every_template_is_used():
    sources = [path for path in files() if path.suffix in {".py", ".html"} and SOURCE in path.parents]
    texts = {path: path.read_text(encoding="utf-8") for path in sources}
    unused = []
    for template in SOURCE.rglob("templates/**/*.html"):
        name = template.relative_to(next(up for up in template.parents if up.name == "templates")).as_posix()
        if name.startswith("cotton/"):
            tag = f"<c-{name.removeprefix('cotton/').removesuffix('.html').replace('/', '.').replace('_', '-')}"
            used = any(re.search(re.escape(tag) + r"[\s/>]", text) for path, text in texts.items() if path != template)
        else:
            used = any(name in text for path, text in texts.items() if path != template)
        if not used:
            unused.append(name)
    assert not unused


def test_the_locks_name_no_address_and_every_package_has_a_hash():
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text()
        assert "://" not in text, lock.name
        blocks = [block for block in re.split(r"\n(?=[A-Za-z0-9])", text) if "==" in block.splitlines()[0]]
        assert blocks
        assert all("--hash=sha256:" in block for block in blocks), lock.name


def test_the_lock_of_the_look_names_no_registry():
    lock = json.loads((ROOT / "package-lock.json").read_text())
    assert all("resolved" not in package for package in lock["packages"].values())
    assert all("integrity" in package for name, package in lock["packages"].items() if name)


def test_the_scripts_can_be_run():
    for name in ("start", "test", "luwte", ".ci/run"):
        assert (ROOT / name).stat().st_mode & 0o111, name


def test_every_module_says_what_it_is_for():
    silent = [
        str(path.relative_to(ROOT))
        for path in files()
        if path.suffix == ".py" and path.stat().st_size and "migrations" not in path.parts
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent


@pytest.mark.django_db
def test_the_migrations_are_complete():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
