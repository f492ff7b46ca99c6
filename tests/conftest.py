"""Settings of the whole suite."""

import os

from hypothesis import settings

# Where a change is judged, the same examples are tried each time; new ones are looked for everywhere else.
settings.register_profile("judge", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("judge")
