"""How the documentation is built: ``make docs``."""

from importlib.metadata import version as version_of

project = "embedarchive"
author = "The embedarchive authors"
project_copyright = "the embedarchive authors"
version = release = version_of("embedarchive")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "embedarchive"

myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_class_signature = "mixed"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
