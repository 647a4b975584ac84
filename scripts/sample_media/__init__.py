"""Illustrations and micro-videos of the sample project, drawn by program."""
