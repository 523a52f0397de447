"""The migrated database of an earlier run, kept in var/toetsgrond for as long as nothing it came from changed.

Migrating takes most of the time of a short run. What a migration could depend on is known exactly:
the modules that were loaded when it ran, every migration, every data file of the product, and the lock file.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "var" / "toetsgrond"
PRODUCT = ROOT / "src" / "luwte"
DATA = (".csv", ".json", ".sql", ".txt", ".yaml", ".yml")
MOST = 3
#: Migrates, and writes which files of the product that took.
MIGRATE = """
import json, os, sys
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luwte.site.settings")
from django.core.management import execute_from_command_line
execute_from_command_line(["manage", "migrate", "--verbosity", "0", "--skip-checks"])
files = {getattr(one, "__file__", None) or "" for one in list(sys.modules.values())}
print(json.dumps(sorted(file for file in files if os.sep + "luwte" + os.sep in file)))
"""


def find() -> Path | None:
    """The data folder of a server with the template, migrated from the very same files."""
    for place in sorted(KEPT.glob("*"), key=lambda one: one.stat().st_mtime, reverse=True):
        manifest = place / "bestanden.json"
        if manifest.exists() and place.name == digest(json.loads(manifest.read_text(encoding="utf-8"))):
            return place / "data"
    return None


def put_back(kept: Path, data: Path) -> None:
    """Copy a kept data folder to where a server expects it, owners and rights included."""
    data.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "-a", str(kept), str(data)], check=True)


def keep(data: Path, loaded: list[str]) -> None:
    """Keep the data folder of a server that stands still; the oldest go."""
    files = [str(Path(file).relative_to(PRODUCT)) for file in loaded if Path(file).is_relative_to(PRODUCT)]
    place = KEPT / digest(files)
    if not files or place.exists():
        return
    fresh = KEPT / f".{place.name}-{hashlib.sha256(str(data).encode()).hexdigest()[:8]}"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    subprocess.run(["cp", "-a", str(data), str(fresh / "data")], check=True)
    (fresh / "bestanden.json").write_text(json.dumps(files), encoding="utf-8")
    try:
        fresh.rename(place)
    except OSError:
        shutil.rmtree(fresh, ignore_errors=True)  # another run was ahead
    for old in sorted(KEPT.glob("[0-9a-f]*"), key=lambda one: one.stat().st_mtime)[:-MOST]:
        shutil.rmtree(old, ignore_errors=True)


def digest(files: list[str]) -> str:
    """One word for the content of these files and of all that always counts."""
    paths = {PRODUCT / file for file in files}
    paths |= set(PRODUCT.glob("*/migrations/*.py"))
    paths |= {one for one in PRODUCT.rglob("*") if one.suffix in DATA and "static" not in one.parts}
    paths.add(ROOT / "requirements.lock")
    said = hashlib.sha256(sys.version.encode())
    for path in sorted(paths):
        said.update(str(path.relative_to(ROOT)).encode())
        said.update(path.read_bytes() if path.exists() else b"-")
    return said.hexdigest()[:16]
