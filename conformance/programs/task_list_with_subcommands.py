# A tool with subcommands: argparse, a JSON file, dataclasses, dates, exit codes and help.
import argparse
import contextlib
import dataclasses
import datetime
import enum
import io
import json
import pathlib
import sys
import tempfile


class Priority(enum.IntEnum):
    LOW = 1
    NORMAL = 2
    HIGH = 3

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.upper()]
        except KeyError:
            raise argparse.ArgumentTypeError(f"no priority: {text!r}") from None


@dataclasses.dataclass(order=True)
class Task:
    sort_key: tuple = dataclasses.field(init=False, repr=False)
    title: str
    priority: Priority = Priority.NORMAL
    due: datetime.date | None = None
    done: bool = False
    tags: list[str] = dataclasses.field(default_factory=list)

    def __post_init__(self):
        self.sort_key = (self.done, -self.priority, self.due or datetime.date.max, self.title)

    def to_json(self):
        data = dataclasses.asdict(self)
        del data["sort_key"]
        data["priority"] = self.priority.name
        data["due"] = self.due.isoformat() if self.due else None
        return data

    @classmethod
    def from_json(cls, data):
        due = data["due"] and datetime.date.fromisoformat(data["due"])
        return cls(data["title"], Priority[data["priority"]], due, data["done"], data["tags"])


class Store:
    def __init__(self, path):
        self.path = pathlib.Path(path)

    def load(self):
        if not self.path.exists():
            return []
        return [Task.from_json(item) for item in json.loads(self.path.read_text())]

    def save(self, tasks):
        self.path.write_text(json.dumps([t.to_json() for t in tasks], indent=1))


def build_parser():
    parser = argparse.ArgumentParser(prog="tasks", description="Keep a list of tasks.")
    parser.add_argument("--file", default="tasks.json", metavar="PATH", help="where they are kept (default: %(default)s)")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    sub = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add = sub.add_parser("add", help="add a task")
    add.add_argument("title", nargs="+")
    add.add_argument("-p", "--priority", type=Priority.parse, default=Priority.NORMAL)
    add.add_argument("--due", type=datetime.date.fromisoformat)
    add.add_argument("-t", "--tag", action="append", default=[], dest="tags")
    ls = sub.add_parser("list", help="show them")
    which = ls.add_mutually_exclusive_group()
    which.add_argument("--done", action="store_true")
    which.add_argument("--tag")
    done = sub.add_parser("done", help="tick one off")
    done.add_argument("number", type=int)
    return parser


def run(words):
    args = build_parser().parse_args(words)
    store = Store(args.file)
    tasks = sorted(store.load())
    match args.command:
        case "add":
            tasks.append(Task(" ".join(args.title), args.priority, args.due, tags=args.tags))
            print(f"added: {tasks[-1].title}" + (f" {tasks[-1].to_json()}" if args.verbose > 1 else ""))
        case "list":
            for number, task in enumerate(tasks, 1):
                if args.done and not task.done or args.tag and args.tag not in task.tags:
                    continue
                mark = "x" if task.done else " "
                due = f" until {task.due:%d %b %Y}" if task.due else ""
                print(f"{number:>2} [{mark}] {task.priority.name:<6} {task.title}{due}")
        case "done":
            task = tasks[args.number - 1]
            tasks[args.number - 1] = dataclasses.replace(task, done=True)
            print("done:", task.title)
    store.save(tasks)


def attempt(*words):
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors):
            run(words)
    except SystemExit as e:
        print("exit", e.code, errors.getvalue().splitlines()[-1:])


with tempfile.TemporaryDirectory() as folder:
    file = ["--file", f"{folder}/t.json"]
    attempt(*file, "add", "Water", "the", "plants", "-p", "high", "--due", "2025-03-01")
    attempt(*file, "-vv", "add", "Write report", "-t", "work", "--tag", "q1")
    attempt(*file, "add", "Nap", "--priority", "low")
    attempt(*file, "list")
    attempt(*file, "done", "1")
    attempt(*file, "list", "--done")
    attempt(*file, "list", "--tag", "work")
    attempt(*file, "list", "--tag", "work", "--done")
    attempt(*file, "add", "x", "--priority", "urgent")
    attempt(*file, "add", "x", "--due", "tomorrow")
    attempt(*file, "done", "one")
    attempt(*file, "frob")
    attempt()
# expect: added: Water the plants
# expect: added: Write report {'title': 'Write report', 'priority': 'NORMAL', 'due': None, 'done': False, 'tags': ['work', 'q1']}
# expect: added: Nap
# expect:  1 [ ] HIGH   Water the plants until 01 Mar 2025
# expect:  2 [ ] NORMAL Write report
# expect:  3 [ ] LOW    Nap
# expect: done: Water the plants
# expect:  3 [x] HIGH   Water the plants until 01 Mar 2025
# expect:  1 [ ] NORMAL Write report
# expect: exit 2 ['tasks list: error: argument --done: not allowed with argument --tag']
# expect: exit 2 ["tasks add: error: argument -p/--priority: no priority: 'urgent'"]
# expect: exit 2 ["tasks add: error: argument --due: invalid fromisoformat value: 'tomorrow'"]
# expect: exit 2 ["tasks done: error: argument number: invalid int value: 'one'"]
# expect: exit 2 ["tasks: error: argument COMMAND: invalid choice: 'frob' (choose from add, list, done)"]
# expect: exit 2 ['tasks: error: the following arguments are required: COMMAND']
build_parser().print_help(sys.stdout)
# expect: usage: tasks [-h] [--file PATH] [-v] COMMAND ...
# expect:
# expect: Keep a list of tasks.
# expect:
# expect: positional arguments:
# expect:   COMMAND
# expect:     add          add a task
# expect:     list         show them
# expect:     done         tick one off
# expect:
# expect: options:
# expect:   -h, --help     show this help message and exit
# expect:   --file PATH    where they are kept (default: tasks.json)
# expect:   -v, --verbose
