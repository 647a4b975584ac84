"""The printed side: a year's cases as a book, set by Typst from data."""
