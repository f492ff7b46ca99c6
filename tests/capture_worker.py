"""Captures or checks the posts of an article, for tests that kill it: ADDRESS ARCHIVE save|check FIRST LAST."""

import sys

from embedarchive.archive import Archive
from embedarchive.archiver import Archiver
from embedarchive.sources.pages import RawPage
from faults import local_client
from social import article, source


def main(address: str, archive: str, job: str, first: str, last: str) -> None:
    archiver = Archiver(Archive(archive), sources=[source(address)], client=local_client())
    if job == "save":
        archiver.save(RawPage(body=article(range(int(first), int(last)))), capture=True)
    else:
        for checked in archiver.check():
            for change in checked.changes:
                print(change.kind, change.key, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
