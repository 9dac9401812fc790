"""Counts the messages of each level in a folder: python3 messages.py FOLDER

`cable parse` writes an object a line: {"name": ..., "messages": [...]}.
"""
import collections
import json
import subprocess
import sys

folder = sys.argv[1] if len(sys.argv) > 1 else "."
output = subprocess.run(["cable", "parse", folder], capture_output=True, text=True, check=True).stdout
levels = collections.Counter(
    message["level"] for line in output.splitlines() for message in json.loads(line).get("messages", [])
)
for level, count in sorted(levels.items(), key=str):
    print(level, count)
