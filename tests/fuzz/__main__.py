"""The long run: `python -m tests.fuzz --count 100000 --seed 1`; `--only "bytes 1 17"` tries one input again.

Each way gets its share of the inputs. Every failure is kept in .fuzz/ with the file that caused it.
"""

import argparse
import json
import os
import select
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from tests.fuzz.cases import WAYS, made, tried

SHARES = {"bytes": 700, "tables": 295, "corridor": 5}  # of a thousand inputs
PATIENCE = {"bytes": 10.0, "tables": 10.0, "corridor": 60.0}  # seconds of work after which an input counts as a hang
FOLDER = Path(__file__).parents[2] / ".fuzz"
EVERY = 30.0  # seconds between two lines of progress


class Worker:
    """A process that tries inputs; started again after it died or had to be stopped."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.fuzz.worker"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._answer(120.0)

    def tries(self, way: str, seed: int, number: int) -> dict[str, object]:
        """What came of one input: `refused` handouts, or `failed`."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{way} {seed} {number}\n".encode())
        self.process.stdin.flush()
        return self._answer(PATIENCE[way])

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()

    @property
    def dead(self) -> bool:
        return self.process.poll() is not None

    def _busy(self) -> float:
        """Seconds of work that the process has had: on a busy machine the clock tells nothing of a hang."""
        told = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")

    def _answer(self, patience: float) -> dict[str, object]:
        assert self.process.stdout is not None
        begun, busy = time.monotonic(), self._busy()
        while not select.select([self.process.stdout], [], [], patience)[0]:
            if self._busy() - busy > patience or time.monotonic() - begun > 20 * patience:
                self.stop()
                return {"failed": f"no answer within {patience:.0f} seconds of work"}
        line = self.process.stdout.readline()
        if not line:
            self.stop()
            return {"failed": f"the process died ({self.process.returncode})"}
        answer: dict[str, object] = json.loads(line)
        return answer


def run(count: int, seed: int, first: int = 0) -> int:
    """Tries that many inputs and prints what came of them; the number of failures."""
    FOLDER.mkdir(exist_ok=True)
    done, kinds, refused = Counter[str](), Counter[str](), 0
    worker, started, told = Worker(), time.monotonic(), time.monotonic()
    ways = [way for way, share in SHARES.items() for _ in range(share)]
    for number in range(first, first + count):
        way = ways[number * 371 % 1000]  # mixed, so that every stretch of a run has its share of each way
        answer = worker.tries(way, seed, number)
        done[way] += 1
        if "failed" in answer:
            kinds[f"{answer['failed']} {answer.get('where', '')}"] += 1
            _keep(way, seed, number, answer)
        refused += int(str(answer.get("refused", 0)))
        if worker.dead:
            worker = Worker()
        if time.monotonic() - told > EVERY or number == first + count - 1:
            told = time.monotonic()
            said = ", ".join(f"{way} {n}" for way, n in done.items())
            print(f"{sum(done.values())} of {count} in {told - started:.0f} s ({said}): {sum(kinds.values())} failures, {refused} handouts refused", flush=True)  # fmt: skip
    worker.stop()
    for what, times in kinds.most_common():
        print(f"{times:6} {what}")
    return sum(kinds.values())


def _keep(way: str, seed: int, number: int, answer: dict[str, object]) -> None:
    """The failure with what made it, so that it can be made again and looked at."""
    name, content = made(way, seed, number)
    (FOLDER / f"{way}-{seed}-{number}.{name.rsplit('.', 1)[-1]}").write_bytes(content)
    with (FOLDER / "failures.jsonl").open("a") as record:
        print(json.dumps({"again": f"{way} {seed} {number}", **answer}), file=record)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--first", type=int, default=0, help="the number to begin with, to go on where a run was stopped"
    )
    parser.add_argument(
        "--only", metavar='"WAY SEED NUMBER"', help=f"one input again, here and now; ways: {', '.join(WAYS)}"
    )
    options = parser.parse_args()
    if options.only:
        way, seed, number = options.only.split()
        tried(way, int(seed), int(number))
        return 0
    os.nice(5)
    return 1 if run(options.count, options.seed, options.first) else 0


if __name__ == "__main__":
    sys.exit(main())
