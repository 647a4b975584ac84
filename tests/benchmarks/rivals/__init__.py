"""The same cases given to us and to tools that others build such sites with."""
