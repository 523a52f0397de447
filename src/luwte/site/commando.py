"""The program ``luwte``: starts the command line, and stops with one word when someone presses Ctrl-C.

Reads next to nothing itself, so that also a Ctrl-C while the law is being read ends without a traceback.
"""

from __future__ import annotations

import sys

#: Exit status of a command that was interrupted, as the shell has it.
STOPPED = 130


def main() -> int:
    """Run the command on the command line; returns the exit status."""
    try:
        import signal  # noqa: PLC0415 - what is read takes a while, in which Ctrl-C may be pressed

        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `luwte … | head` stops quietly, as other commands do
        from luwte.site import cli  # noqa: PLC0415 - the same

        return cli.main()
    except KeyboardInterrupt:
        return stopped()


def stopped() -> int:
    """Say that a command was interrupted; gives its exit status."""
    before = "\n" if sys.stderr.isatty() else ""  # the terminal shows ^C
    print(f"{before}Gestopt.", file=sys.stderr)
    return STOPPED


if __name__ == "__main__":
    sys.exit(main())
