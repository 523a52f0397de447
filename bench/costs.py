"""Runs a command and prints what it cost as JSON: seconds and peak bytes.

In a process of its own, since a child starts its peak at the size of who starts it.
"""

import json
import os
import resource
import subprocess
import sys
import time

if __name__ == "__main__":
    # Python may keep its compiled files, as it does by default.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    done = subprocess.run(sys.argv[1:], env=environment, check=False, **quiet)
    seconds = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    print(json.dumps({"status": done.returncode, "seconds": seconds, "peak": peak}))
