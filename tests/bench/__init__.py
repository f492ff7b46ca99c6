"""How fast ``find`` is, as ratios to a bare parse of the same bytes in the same run: ``make bench``."""

LIMIT = 1.6
"""``find`` may cost so many bare parses of the same page."""

LINEAR = 2.5
"""Twice the input may cost so many times the time."""
