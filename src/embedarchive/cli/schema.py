"""``embedarchive schema``."""

import json

import attrs
import click

from embedarchive import codec, records
from embedarchive.cli.codes import DONE

RECORDS = {
    name.lower(): record for name, record in vars(records).items() if isinstance(record, type) and attrs.has(record)
}
"""Every record, by its name in lower case."""

EPILOG = f"""Records: {", ".join(RECORDS)}.

\b
Examples:
  embedarchive schema                  of a snapshot, the document that "save" writes
  embedarchive schema quote            of one part of it
  embedarchive schema > snapshot.schema.json
"""


@click.command("schema", epilog=EPILOG)
@click.argument(
    "record", metavar="[RECORD]", type=click.Choice(sorted(RECORDS), case_sensitive=False), default="snapshot"
)
def command(record: str) -> int:
    """Print the JSON Schema (2020-12) of a RECORD, by default of a snapshot."""
    schema = codec.json_schema(RECORDS[record])
    click.echo(f"{json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False)}\n".encode(), nl=False)
    return DONE
