"""Phrases, punctuation and numerals of official copy."""
