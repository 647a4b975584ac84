"""Tests of leaving out what pictures tell of themselves."""
