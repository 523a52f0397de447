"""A real server with the demo region and a real browser, once per worker that asks for it."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.harness.database import Template

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PASSWORD = "demo-luwte"


@dataclass(frozen=True)
class Server:
    """A served demo: its address, and a way to log in."""

    url: str

    def log_in(self, page: "Page", name: str) -> None:
        """Log in as a demo user by the login form."""
        page.goto(f"{self.url}/inloggen/")
        page.fill("input[name=username]", name)
        page.fill("input[name=password]", PASSWORD)
        page.click("main button[type=submit]")


@pytest.fixture(scope="session")
def server(template_database: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """gunicorn as ./start runs it, with a database of its own and the demo region loaded."""
    from luwte.site import serve

    worker = os.environ.get("PYTEST_XDIST_WORKER", "alleen")
    name = f"demo_{worker}"
    template_database.copy_demo(name)
    log = tmp_path_factory.mktemp("server") / "website.log"
    port = free_port()
    with pytest.MonkeyPatch.context() as patch:
        for key, value in {**template_database.addresses(name), "LUWTE_DEMO": "1"}.items():
            patch.setenv(key, value)
        process = serve.launch(port, log)
    try:
        assert serve.wait_until_ready(port, process), log.read_text()
        yield Server(f"http://127.0.0.1:{port}")
    finally:
        serve.end(process)


def free_port() -> int:
    """A port of the loopback address that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def chromium() -> Iterator["Browser"]:
    """The system's chromium, driven by playwright."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.fail("Er is geen chromium. Installeer het met: apt-get install chromium")
    # Playwright keeps an event loop in this thread for the whole run, and Django would take every
    # later test of this worker for asynchronous code.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=program, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: "Browser") -> Iterator["BrowserContext"]:
    """A clean browser profile: Dutch, wide screen; any script error fails the test."""
    context = chromium.new_context(locale="nl-NL", viewport={"width": 1200, "height": 900})
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def page(context: "BrowserContext") -> Iterator["Page"]:
    """A page that collects what goes wrong: errors in scripts and refused resources fail the test."""
    page, errors = watch(context.new_page())
    yield page
    assert not errors, "the browser complains: " + "; ".join(errors)


def watch(page: "Page") -> tuple["Page", list[str]]:
    """The page, and the list of what it complains of from now on."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if _is_fault(message) else None)
    return page, errors


def _is_fault(message: Any) -> bool:
    """A refused script, style or file; a deliberate 4xx answer of a page is no fault."""
    return message.type == "error" and "Failed to load resource" not in message.text


@pytest.fixture
def axe() -> Callable[..., None]:
    """``axe(page)`` fails with a readable list when the page is not accessible (WCAG 2.2 AA).

    ``contrast=False`` leaves out the colours, half of its time: for a page of elements whose colours were looked at.
    """
    from axe_playwright_python.sync_playwright import Axe

    def check(page: "Page", *, contrast: bool = True) -> None:
        results = Axe().run(
            page,
            options={
                "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                "rules": {"color-contrast": {"enabled": contrast}},
                "resultTypes": ["violations"],  # of what passes nobody reads every element
            },
        )
        lines = [
            f"{violation['id']}: {violation['help']} -> {node['html'][:160]}"
            for violation in results.response["violations"]
            for node in violation["nodes"][:4]
        ]
        assert not lines, f"{page.url} is not accessible:\n" + "\n".join(lines)

    return check


@pytest.fixture
def bewaar_schermbeeld() -> Callable[["Page", str], Path]:
    """``bewaar_schermbeeld(page, "dossier")`` keeps a screenshot in var/schermen, to be looked at."""

    def keep(page: "Page", name: str) -> Path:
        target = Path(__file__).resolve().parents[2] / "var" / "schermen" / f"{name}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=target, full_page=True)
        return target

    return keep
