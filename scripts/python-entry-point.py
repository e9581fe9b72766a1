#!/usr/bin/env python
"""Runs the command line tool with Node.js. The tool is one JavaScript file in the archive of this package."""
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from importlib.util import find_spec
from pathlib import Path

FILES = ("package/package.json", "package/assets/cli/index/index.js")


def main() -> int:
    node = os.environ.get("JSII_NODE") or shutil.which("node")
    if node is None:
        print("Node.js was not found. Install it, or set JSII_NODE to its path.", file=sys.stderr)
        return 2
    # Importing the package would start jsii, which takes seconds.
    [package] = find_spec("cdk_customer_profiles").submodule_search_locations
    [archive] = Path(package, "_jsii").glob("*.jsii.tgz")
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(archive) as tar:
            for name in FILES:
                file = Path(folder, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(tar.extractfile(name).read())
        try:
            return subprocess.run([node, file, *sys.argv[1:]]).returncode
        except KeyboardInterrupt:
            return 130


sys.exit(main())
