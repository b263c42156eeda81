"""Carries out one operation of an inline program, as it is asked on standard input.

The program is the function `program` in program.py of the project. What the engine says goes to standard output.
"""

import importlib.util
import json
import os
import sys

from pulumi import automation

# The operation failed, which is an outcome; any other code but 0 says that it could not be tried.
FAILED = 3


def load_program(project):
    spec = importlib.util.spec_from_file_location("program", os.path.join(project, "program.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.program


def open_stack(request):
    stack = automation.select_stack(
        stack_name=request["stack"],
        project_name=request["projectName"],
        program=load_program(request["project"]),
        opts=automation.LocalWorkspaceOptions(work_dir=request["project"]),
    )
    secrets = {key: automation.ConfigValue(value, secret=True) for key, value in request["secrets"].items()}
    if secrets:
        stack.set_all_config(secrets)
    return stack


def main():
    request = json.load(sys.stdin)
    stack = open_stack(request)
    operations = {"preview": stack.preview, "up": stack.up, "refresh": stack.refresh, "destroy": stack.destroy}

    def show(line):
        print(line, flush=True)

    try:
        operations[request["operation"]](on_output=show, on_error=show, color="never")
    except automation.CommandError:
        sys.exit(FAILED)


main()
