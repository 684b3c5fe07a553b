"""Tries inputs one after another, in a process of its own with little memory, so that a crash or a hang ends nothing else.

Reads lines `way seed number` and answers each with a line of JSON.
"""

import json
import resource
import sys
import traceback
import warnings

MOST_MEMORY = 3 * 2**30  # bytes of address space


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    warnings.simplefilter("error")
    from tests.fuzz.cases import tried

    say = sys.stdout
    sys.stdout = sys.stderr
    print(json.dumps({"ready": True}), file=say, flush=True)
    for line in sys.stdin:
        way, seed, number = line.split()
        try:
            answer: dict[str, object] = {"refused": tried(way, int(seed), int(number))}
        except BaseException as failure:  # also what a panic in the reader raises, which is no Exception
            answer = {"failed": f"{type(failure).__name__}: {failure}"[:300], "where": _where(failure)}
        print(json.dumps(answer), file=say, flush=True)


def _where(failure: BaseException) -> list[str]:
    """The last places in our own files, the innermost last."""
    frames = traceback.extract_tb(failure.__traceback__)
    ours = [f"{frame.filename.rsplit('/', 3)[-2]}/{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in frames if "site-packages" not in frame.filename]  # fmt: skip
    return ours[-4:]


if __name__ == "__main__":
    main()
