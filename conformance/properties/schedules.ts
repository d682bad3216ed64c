// Interleavings as data: tasks and the order in which they are resumed are lists, drawn at random and written into the program
// as literals. A failure therefore replays from the program alone, and shrinks by leaving out tasks and steps.
//
// Three kinds of tasks: generators and coroutines (resumed by next, send, throw and close), async generators (by asend,
// athrow, aclose), and threads, each of which waits for its turn. CPython in WebAssembly has no threads: there the same
// bodies are resumed as generators, which must print the same.
import fc, { type Arbitrary } from 'fast-check';

export interface Step {
  readonly task: number;
  readonly action: 'next' | 'send' | 'throw' | 'close';
  readonly value: number;
}

export interface Schedule {
  /** The kind of each task, by its index among the bodies of a program. */
  readonly tasks: readonly number[];
  readonly steps: readonly Step[];
}

const step: Arbitrary<Step> = fc.record({
  task: fc.nat(5),
  action: fc.oneof(
    { weight: 6, arbitrary: fc.constant('next' as const) },
    { weight: 5, arbitrary: fc.constant('send' as const) },
    { weight: 2, arbitrary: fc.constant('throw' as const) },
    { weight: 1, arbitrary: fc.constant('close' as const) },
  ),
  value: fc.nat(9),
});

export const schedules: Arbitrary<Schedule> = fc.record({
  tasks: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
  steps: fc.array(step, { maxLength: 30 }),
});

const asPython = ({ tasks, steps }: Schedule): string =>
  [
    `TASKS = [${tasks.join(', ')}]`,
    `STEPS = [${steps.map(({ task, action, value }) => `(${task}, "${action}", ${value})`).join(', ')}]`,
  ].join('\n');

const DRIVER = `
class Stop(Exception): pass

def resume(task, action, value):
    if action == "next": return task.send(None)
    if action == "send": return task.send(value)
    if action == "throw": return task.throw([ValueError, KeyError, Stop][value % 3](value))
    return task.close()

def drive(tasks):
    for number, action, value in STEPS:
        number %= len(tasks)
        try:
            print(number, action, value, "->", resume(tasks[number], action, value))
        except BaseException as error:
            print(number, action, value, "!!", type(error).__name__, error, "from", repr(error.__cause__), "in", repr(error.__context__))
    for task in tasks:
        try: task.close()
        except BaseException as error: print("closing", type(error).__name__, error)
`;

/** Generators that catch, delegate, return, clean up, and swallow what they should not. */
export function generatorProgram(schedule: Schedule): string {
  return `${asPython(schedule)}
${DRIVER}
shared = []

def echo(name):
    got = None
    while True:
        got = yield name, got, len(shared)
        shared.append(got)

def catcher(name):
    for turn in range(5):
        try:
            got = yield name, turn
            if got == 3: return "three"
        except ValueError as error:
            yield "caught", error.args
        finally:
            shared.append(name)

def delegator(name):
    try:
        result = yield from catcher(name + "/inner")
        yield "result", result
    except KeyError as error:
        raise RuntimeError("outer") from error

def iterating(name):
    yield from [1, 2]
    result = yield from (n for n in shared[:3])
    yield "end", result

def stubborn(name):
    while True:
        try:
            yield name
        except GeneratorExit:
            if len(shared) % 2: yield "not yet"
            raise
        except Stop:
            shared.append("stop")

def nested(name):
    with_cleanup = echo(name + "/echo")
    try:
        next(with_cleanup)
        while True:
            got = yield
            yield with_cleanup.send(got)
    finally:
        with_cleanup.close()
        shared.append("cleaned")

KINDS = [echo, catcher, delegator, iterating, stubborn, nested]
drive([KINDS[kind % len(KINDS)]("t%d" % i) for i, kind in enumerate(TASKS)])
print(shared)
`;
}

/** Coroutines that await each other's futures, and async generators that are resumed by hand. */
export function coroutineProgram(schedule: Schedule): string {
  return `${asPython(schedule)}
${DRIVER}
shared = []

class Pause:
    def __init__(self, name): self.name = name
    def __await__(self):
        got = yield self.name
        shared.append(got)
        return got

async def simple(name):
    first = await Pause(name + ".1")
    second = await Pause(name + ".2")
    return first, second

async def guarded(name):
    try:
        return await simple(name)
    except ValueError as error:
        return "recovered", error.args, await Pause(name + ".after")
    finally:
        shared.append(await Pause(name + ".finally"))

class Context:
    async def __aenter__(self): return await Pause("enter")
    async def __aexit__(self, kind, value, trace):
        await Pause("exit")
        return kind is KeyError

async def managed(name):
    async with Context() as value:
        await Pause((name, value))
    return "managed"

async def numbers(name):
    try:
        for n in range(4):
            got = yield n, name
            if got == 2: await Pause("two")
    finally:
        shared.append("numbers done")

# One that is forgotten would be closed when it is collected, which is no matter of the order of steps.
kept = []
def kept_numbers(name):
    kept.append(numbers(name))
    return kept[-1]

async def looping(name):
    total = 0
    async for n, _ in kept_numbers(name):
        total += n
        await Pause(("total", total))
    return [n async for n, _ in kept_numbers(name)]

class Resumed:
    """An async generator, each step of which is a coroutine to be run to its end."""
    def __init__(self, generator): self.generator = generator
    def run(self, awaitable):
        try:
            while True: shared.append(awaitable.send(None))
        except StopIteration as end: return end.value
    def send(self, value): return self.run(self.generator.asend(value))
    def throw(self, error): return self.run(self.generator.athrow(error))
    def close(self): return self.run(self.generator.aclose())

def resumed(name): return Resumed(kept_numbers(name))

KINDS = [simple, guarded, managed, looping, resumed]
drive([KINDS[kind % len(KINDS)]("c%d" % i) for i, kind in enumerate(TASKS)])
print(shared)
`;
}

/** Threads that take turns: `threads` false for the same bodies as generators. */
export function threadProgram(schedule: Schedule, threads: boolean): string {
  return `${asPython(schedule)}
THREADS = ${threads ? 'True' : 'False'}
shared = {"count": 0, "log": []}

def adder(name):
    for turn in range(4):
        seen = shared["count"]
        yield
        shared["count"] = seen + 1

def reader(name):
    while len(shared["log"]) < 12:
        shared["log"].append((name, shared["count"]))
        yield

def failing(name):
    yield
    try: [][shared["count"]]
    finally: shared["log"].append(name + " failed")

BODIES = [adder, reader, failing]

class AsThread:
    def __init__(self, body):
        import threading
        self.go, self.done, self.ended, self.error = threading.Semaphore(0), threading.Semaphore(0), False, None
        self.thread = threading.Thread(target=self.run, args=(body,))
        self.thread.start()
    def run(self, body):
        self.go.acquire()
        try:
            for _ in body:
                self.done.release()
                self.go.acquire()
        except Exception as error: self.error = type(error).__name__
        self.ended = True
        self.done.release()
    def turn(self):
        if not self.ended:
            self.go.release()
            self.done.acquire()
        return self.ended, self.error
    def finish(self):
        while not self.ended: self.turn()
        self.thread.join()

class AsGenerator:
    def __init__(self, body): self.body, self.ended, self.error = body, False, None
    def turn(self):
        try: next(self.body)
        except StopIteration: self.ended = True
        except Exception as error: self.ended, self.error = True, type(error).__name__
        return self.ended, self.error
    def finish(self):
        while not self.ended: self.turn()

Task = AsThread if THREADS else AsGenerator
tasks = [Task(BODIES[kind % len(BODIES)]("t%d" % i)) for i, kind in enumerate(TASKS)]
for number, _, _ in STEPS:
    print(number % len(tasks), tasks[number % len(tasks)].turn(), shared["count"])
for task in tasks: task.finish()
print(shared)
`;
}
