"""Which rules find what ``showcase fix`` can often mend; each finding says for itself.

``UPDATE_GOLDEN=1`` on ``tests/rules/test_style.py`` writes it from what the fixtures say.
"""

FIXABLE = frozenset(
    {
    }
)
