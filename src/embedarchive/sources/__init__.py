"""Where pages come from: files and addresses. ``http`` is imported only when an address is asked."""
