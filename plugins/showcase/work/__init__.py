"""Where work that fans out is done: here, in a pool of processes, on a cluster, or in threads."""

from showcase.work.cluster import ClusterError, on_cluster
from showcase.work.collection import collected, uncollected
from showcase.work.each import run_each
from showcase.work.executor import (
    SERIAL,
    SerialExecutor,
    beside,
    lasting_pool,
    open_companion,
    open_executor,
    open_threads,
    width_of,
)
from showcase.work.pool import LostWork

__all__ = [
    "SERIAL",
    "ClusterError",
    "LostWork",
    "SerialExecutor",
    "beside",
    "collected",
    "lasting_pool",
    "on_cluster",
    "open_companion",
    "open_executor",
    "open_threads",
    "run_each",
    "uncollected",
    "width_of",
]
