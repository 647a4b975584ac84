"""Where work that fans out is done: here, in a pool of processes, or waited for in threads."""

from showcase.work.collection import uncollected
from showcase.work.each import run_each
from showcase.work.executor import SerialExecutor, open_executor, open_threads
from showcase.work.pool import LostWork

__all__ = ["LostWork", "SerialExecutor", "open_executor", "open_threads", "run_each", "uncollected"]
