"""Validates every .json file below a folder against a schema, as a script on Debian's python3-jsonschema would."""

import json
import pathlib
import sys

import jsonschema

schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
validator = jsonschema.Draft7Validator(schema)
wrong = 0
for path in sorted(pathlib.Path(sys.argv[2]).rglob("*.json")):
    if not validator.is_valid(json.loads(path.read_text())):
        print(path)
        wrong += 1
sys.exit(1 if wrong else 0)
