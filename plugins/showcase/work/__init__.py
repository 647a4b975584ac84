"""Where work that fans out is done: here, in a pool of processes, or waited for in threads."""

from showcase.work.collection import uncollected
from showcase.work.each import run_each
from showcase.work.executor import SerialExecutor, open_executor, open_threads

__all__ = ["SerialExecutor", "open_executor", "open_threads", "run_each", "uncollected"]
