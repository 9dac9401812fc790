"""Parses texts with the workers of Dask: dask_parse.py TEXTS.ndjson OUT.ndjson COMMAND...

Each partition of lines goes to a worker, which pipes it through `cable parse - --ndjson --index`.
"""

import subprocess
import sys

import dask.bag as bag
from dask.distributed import Client, LocalCluster

WORKERS = 3


def parse(lines, command):
    """The answers of the command to the lines of a partition."""
    text = "".join(lines)
    done = subprocess.run(
        [*command, "parse", "-", "--ndjson", "--index"], input=text, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.splitlines(keepends=True)


def main():
    texts, out, *command = sys.argv[1:]
    cluster = LocalCluster(
        n_workers=WORKERS, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
    )
    with cluster, Client(cluster) as client:
        client.wait_for_workers(WORKERS)
        lines = bag.read_text(texts, blocksize=100_000)
        parsed = lines.map_partitions(parse, command=command).compute()
    with open(out, "w", encoding="utf-8") as file:
        file.writelines(parsed)


if __name__ == "__main__":
    main()
