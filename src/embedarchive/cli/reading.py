"""An archive that a command reads: it is brought up to date in sight of the user, who is told of damage once."""

from embedarchive.archive import Archive
from embedarchive.cli.codes import DAMAGED, DONE
from embedarchive.cli.messages import complain
from embedarchive.cli.progress import counter
from embedarchive.records import Damage


class Reading:
    """An archive, and word of each document in it that had to be passed over.

    Attributes:
        archive: The archive.
    """

    def __init__(self, path: str) -> None:
        self.archive = Archive(path, on_damage=self._tell)
        self._told: set[str] = set()

    def refresh(self) -> None:
        """Bring the index up to date, with progress on a terminal if that takes long."""
        with counter() as advance:
            self.archive.reindex(anew=False, on_file=advance)

    @property
    def code(self) -> int:
        """The exit code: whether anything was passed over."""
        return DAMAGED if self._told else DONE

    def _tell(self, damage: Damage) -> None:
        if damage.path not in self._told:
            self._told.add(damage.path)
            complain(damage.message, about=damage.path)
