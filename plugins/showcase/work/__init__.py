"""Where work that fans out is done: here, or in a pool of processes."""

from showcase.work.executor import SerialExecutor, open_executor

__all__ = ["SerialExecutor", "open_executor"]
