"""Tests of the booklet."""
