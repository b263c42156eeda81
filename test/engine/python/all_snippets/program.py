"""Runs every Python program that the test has put into the folder `snippets` beside this file, in one stack."""

import os
import runpy


def program():
    folder = os.path.join(os.path.dirname(__file__), "snippets")
    for name in sorted(os.listdir(folder)):
        if name.endswith(".py"):
            runpy.run_path(os.path.join(folder, name), run_name="__main__")
