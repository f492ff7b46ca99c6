"""How fast ``find`` is, as ratios to a bare parse of the same bytes in the same run: ``make bench``."""

TARGET = 1.5
"""So many bare parses of the same page is what ``find`` shall cost."""

LIMIT = 9.0
"""So many it may cost today, every form and language included; lowered with every gain, until it is the target."""

LINEAR = 2.5
"""Twice the input may cost so many times the time."""
