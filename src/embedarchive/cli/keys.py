"""How the user names a post."""

from embedarchive.platforms.addresses import read_address


def key_of(id: str) -> str:
    """The id as the archive knows it: the address of a post becomes ``platform:id``."""
    post = read_address(id)
    return f"{post.platform}:{post.id}" if post else id
