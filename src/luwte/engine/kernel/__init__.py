"""Reading 3, the kernel: rules as one compiled loop over columns, exact and as fast as memory.

Import this package only where tables are computed: it needs numpy, and numba when it runs.
"""

from luwte.engine.kernel.intervals import Interval
from luwte.engine.kernel.kernel import Kernel, Outcome, Result

__all__ = ["Interval", "Kernel", "Outcome", "Result"]
