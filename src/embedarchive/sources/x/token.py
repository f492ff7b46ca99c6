"""The token that X's syndication service wants beside a post's id.

X's own script computes ``((Number(id) / 1e15) * Math.PI).toString(36)`` and drops the zeros and the point. So the id
goes through a double, and the digits are the shortest that tell that double from its neighbours, as V8 finds them
(``DoubleToRadixCString`` in v8/src/numbers/conversions.cc).
"""

import math
from string import ascii_lowercase, digits

_DIGITS = digits + ascii_lowercase
_RADIX = len(_DIGITS)


def token(id: str) -> str:
    """The token for a post's id."""
    return base36(int(id) / 1e15 * math.pi).replace("0", "").replace(".", "")


def base36(value: float) -> str:
    """A double that is not negative in radix 36, as JavaScript writes it."""
    whole = math.floor(value)
    fraction, carry = _fraction(value - whole, spacing=math.nextafter(value, math.inf) - value)
    return _whole(whole + carry) + ("." + "".join(_DIGITS[digit] for digit in fraction) if fraction else "")


def _fraction(rest: float, spacing: float) -> tuple[list[int], int]:
    """The fewest digits behind the point that tell a double from its neighbours, and what is carried before it."""
    found: list[int] = []
    delta = max(spacing / 2, math.ulp(0.0))
    while rest >= delta:
        delta *= _RADIX
        digit, rest = int(rest * _RADIX), rest * _RADIX % 1
        found.append(digit)
        if (rest > 0.5 or (rest == 0.5 and digit % 2)) and rest + delta > 1:
            return _rounded_up(found)
    return found, 0


def _rounded_up(found: list[int]) -> tuple[list[int], int]:
    while found:
        last = found.pop() + 1
        if last < _RADIX:
            return [*found, last], 0
    return [], 1


def _whole(number: int) -> str:
    written = ""
    while number >= _RADIX:
        number, digit = divmod(number, _RADIX)
        written = _DIGITS[digit] + written
    return _DIGITS[number] + written
