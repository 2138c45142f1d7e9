#!/usr/bin/env python3
"""JSONTestSuite inside playbooks: corpus.py FROM TO.

Each text becomes the value of a member that Jalon does not know, so that the program carries it and judges
nothing but its JSON.  Left out: the two texts with repeated names, which I-JSON refuses and RFC 8259 does not;
JalonModelTests pins that verdict."""
import os, shutil, sys

source, target = sys.argv[1:3]
PLAYBOOK = (b'{"schema":"jalon.playbook/1","title":"t","created":"2026-11-21T00:00:00Z","updated":"2026-11-21T00:00:00Z",'
            b'"language":"fr","catalogue":{"id":"2026"},"answers":{},"x":')
REPEATED = {"y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"}

shutil.rmtree(target, ignore_errors=True)
os.makedirs(target)
for name in sorted(set(os.listdir(source)) - REPEATED):
    with open(f"{source}/{name}", "rb") as one, open(f"{target}/{name}", "wb") as other:
        other.write(PLAYBOOK + one.read() + b"}")
