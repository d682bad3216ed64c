# Logging as applications set it up: a tree of loggers, handlers, formatters, filters, dictConfig, exceptions, adapters.
import io
import json
import logging
import logging.config
import logging.handlers
import pathlib
import queue
import tempfile


class JsonFormatter(logging.Formatter):
    def format(self, record):
        data = {"level": record.levelname, "logger": record.name, "message": record.getMessage()}
        if record.exc_info:
            data["error"] = self.formatException(record.exc_info).splitlines()[-1]
        if hasattr(record, "user"):
            data["user"] = record.user
        return json.dumps(data, sort_keys=True)


class NoSecrets(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("hunter2", "***")
        return "drop me" not in record.msg


class Memory(logging.Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


text = io.StringIO()
plain = logging.StreamHandler(text)
plain.setFormatter(logging.Formatter("{levelname:<8}|{name}|{message}", style="{"))
plain.addFilter(NoSecrets())
memory = Memory(logging.WARNING)
memory.setFormatter(JsonFormatter())

root = logging.getLogger("app")
root.setLevel(logging.DEBUG)
root.propagate = False
root.addHandler(plain)
root.addHandler(memory)

db = logging.getLogger("app.db")
web = logging.getLogger("app.web")
web.setLevel(logging.WARNING)

db.debug("connect as %s with %s", "admin", "a password")
db.info("login hunter2")
db.info("drop me")
web.info("not shown")
web.warning("slow: %(seconds).1f s for %(path)s", {"seconds": 2.25, "path": "/"})
try:
    {}["missing"]
except KeyError:
    db.exception("lookup failed")
adapter = logging.LoggerAdapter(web, {"user": "ann"})
adapter.error("denied", stack_info=False)
web.log(35, "between the levels")
print("\n".join(line for line in text.getvalue().splitlines() if not line.startswith("  ")))
# expect: DEBUG   |app.db|connect as admin with a password
# expect: INFO    |app.db|login ***
# expect: WARNING |app.web|slow: 2.2 s for /
# expect: ERROR   |app.db|lookup failed
# expect: Traceback (most recent call last):
# expect: KeyError: 'missing'
# expect: ERROR   |app.web|denied
# expect: Level 35|app.web|between the levels
print(*memory.lines, sep="\n")
# expect: {"level": "WARNING", "logger": "app.web", "message": "slow: 2.2 s for /"}
# expect: {"error": "KeyError: 'missing'", "level": "ERROR", "logger": "app.db", "message": "lookup failed"}
# expect: {"level": "ERROR", "logger": "app.web", "message": "denied", "user": "ann"}
# expect: {"level": "Level 35", "logger": "app.web", "message": "between the levels"}
print(web.getEffectiveLevel(), db.getEffectiveLevel(), db.isEnabledFor(5), logging.getLevelName(35), db.parent.name, root.getChild("x.y").name)
# expect: 30 10 False Level 35 app app.x.y

with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder, "app.log")
    logging.config.dictConfig({
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"short": {"format": "%(levelname).1s %(name)s %(message)s"}},
        "handlers": {
            "file": {"class": "logging.handlers.RotatingFileHandler", "filename": str(file), "maxBytes": 120, "backupCount": 2, "formatter": "short"},
        },
        "loggers": {"batch": {"handlers": ["file"], "level": "INFO"}},
    })
    batch = logging.getLogger("batch")
    for i in range(12):
        batch.info("item number %d", i)
    batch.debug("too fine")
    for handler in batch.handlers:
        handler.close()
    for path in sorted(pathlib.Path(folder).iterdir()):
        print(path.name, path.read_text().splitlines())
# expect: app.log ['I batch item number 10', 'I batch item number 11']
# expect: app.log.1 ['I batch item number 5', 'I batch item number 6', 'I batch item number 7', 'I batch item number 8', 'I batch item number 9']
# expect: app.log.2 ['I batch item number 0', 'I batch item number 1', 'I batch item number 2', 'I batch item number 3', 'I batch item number 4']

passing = queue.SimpleQueue()
sender = logging.handlers.QueueHandler(passing)
quiet = logging.getLogger("quiet")
quiet.propagate = False
quiet.addHandler(sender)
quiet.error("to the %s", "queue")
print(passing.get().getMessage(), passing.empty())  # expect: to the queue True
buffered = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=memory)
quiet.handlers[:] = [buffered]
quiet.warning("kept")
print(len(memory.lines))  # expect: 4
quiet.error("flushes")
print(len(memory.lines), memory.lines[-2:])
# expect: 6 ['{"level": "WARNING", "logger": "quiet", "message": "kept"}', '{"level": "ERROR", "logger": "quiet", "message": "flushes"}']
