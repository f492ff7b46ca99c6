"""Lengths of time on the command line: ``12h``, ``7d``."""

import re
from datetime import timedelta

import click

_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


class Period(click.ParamType[timedelta]):
    """A whole number of minutes, hours, days or weeks."""

    name = "period"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """The length of time that is written there."""
        if isinstance(value, timedelta):
            return value
        match = re.fullmatch(r"(\d{1,6})([mhdw])", str(value).strip(), re.ASCII)
        if match is None:
            self.fail(f"{value!r} is no length of time; write it like 12h, 7d or 4w", param, ctx)
        return int(match[1]) * _UNITS[match[2]]


PERIOD = Period()
