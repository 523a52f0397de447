"""The program ``luwte`` in a process of its own: Ctrl-C ends it with one word, whatever it is doing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence

import pytest

#: A shell that runs the tests in the background ignores Ctrl-C, and what it starts would do so too.
LISTENING = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""
ENDLESS = 90


def interrupted(words: Sequence[str], heard: str, *, options: Sequence[str] = ()) -> tuple[int, str]:
    """Exit status and standard error of a command that gets Ctrl-C, with all it started, once it says something."""
    command = [sys.executable, "-c", LISTENING, sys.executable, *options, "-m", "luwte.site.commando", *words]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(command, text=True, start_new_session=True, **pipes) as process:
        watch = threading.Timer(ENDLESS, os.killpg, (process.pid, signal.SIGKILL))
        watch.start()
        said = ""
        while heard not in said:
            line = process.stdout.readline()
            assert line, said
            said += line
        os.killpg(process.pid, signal.SIGINT)
        rest = process.stdout.read()
        watch.cancel()
        return process.wait(timeout=20), rest


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        (["vraag", "recht_op_plek"], "stop."),
        (["bewijs", "--snel", "--processen", "2"], "BEWEZEN"),
        (["bewijs", "--snel", "--processen", "1"], "BEWEZEN"),
    ],
)
def test_ctrl_c_ends_a_command_with_one_word_and_the_status_of_an_interruption(words, heard):
    status, rest = interrupted(words, heard)
    assert status == 130
    assert rest.splitlines()[-1] == "Gestopt."
    assert "Traceback" not in rest


def test_ctrl_c_while_the_law_is_still_being_read_does_the_same():
    status, rest = interrupted(["vraag", "recht_op_plek"], "luwte.engine.errors", options=["-X", "importtime"])
    assert status == 130
    assert "Gestopt.\n" in rest
    assert "Traceback" not in rest


def test_a_list_cut_off_by_another_command_stops_without_a_traceback():
    command = [sys.executable, "-m", "luwte.site.commando", "reken", "--lijst"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout.readline().startswith(b"aangewezen_op_beschut")
        process.stdout.close()
        assert process.stderr.read() == b""
