// _lsprof: cProfile's collector of calls and times.
//
// It is Python on top of sys.setprofile, as the library's own profile is, and counts like CPython's collector: the time of a
// function with and without what it calls, recursive calls apart, and the same for each pair of caller and callee. An
// engine that calls no profile functions refuses in sys.setprofile, so enable() fails there instead of counting nothing.

import { structSequenceType } from '../runtime/types/struct-sequence.ts';
import type { ModuleTable } from './module-table.ts';

const SOURCE = `
import sys as _sys
from time import perf_counter as _perf_counter

class _Counts:
    __slots__ = "code", "total", "inner", "calls", "recursive", "level", "callees"

    def __init__(self, code):
        self.code = code
        self.total = self.inner = 0
        self.calls = self.recursive = self.level = 0
        self.callees = {}

    def leave(self, total, inner):
        self.level -= 1
        if self.level == 0:
            self.total += total
        else:
            self.recursive += 1
        self.inner += inner
        self.calls += 1

class _Call:
    __slots__ = "counts", "pair", "start", "below"

def _name_of_builtin(function):
    owner = getattr(function, "__self__", None)
    if owner is not None and not isinstance(owner, type(_sys)):
        kind = owner if isinstance(owner, type) else type(owner)
        method = kind.__dict__.get(function.__name__)
        for base in kind.__mro__:
            if method is None:
                method = base.__dict__.get(function.__name__)
        if method is not None and not isinstance(owner, type):
            return repr(method)
    module = getattr(function, "__module__", None)
    name = getattr(function, "__name__", None)
    if name is None:
        return repr(function)
    if module:
        return f"<built-in method {module}.{name}>"
    return f"<built-in method {name}>"

class Profiler:
    __module__ = "_lsprof"

    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._timer = timer
        self._unit = timeunit
        self._subcalls = subcalls
        self._builtins = builtins
        self._enabled = False
        self.clear()

    def clear(self, /):
        self._all = {}
        self._stack = []

    def _now(self):
        if self._timer is None:
            return _perf_counter()
        now = self._timer()
        return now * self._unit if self._unit else now

    def enable(self, /, subcalls=True, builtins=True):
        if _sys.getprofile() is not None:
            raise ValueError("Another profiling tool is already active")
        self._subcalls = subcalls
        self._builtins = builtins
        self._ending = False
        _sys.setprofile(self._event)
        self._enabled = True

    def disable(self, /):
        if not self._enabled:
            return
        _sys.setprofile(None)
        self._enabled = False
        now = self._now()
        while self._stack:
            self._left(now)

    def _event(self, frame, event, argument):
        now = self._now()
        if self._ending:
            return
        if frame.f_code is _END:
            # disable() is seen as the method that it is in CPython, and what it does is not seen.
            self._ending = True
            if self._builtins:
                name = "<method 'disable' of '_lsprof.Profiler' objects>"
                self._entered(name, name, now)
        elif event == "call":
            self._entered(frame.f_code, frame.f_code, now)
        elif event == "return":
            if self._stack:
                self._left(now)
        elif self._builtins:
            if event == "c_call":
                name = _name_of_builtin(argument)
                self._entered(name, name, now)
            elif self._stack:
                self._left(now)

    def _entered(self, key, code, now):
        counts = self._all.get(key)
        if counts is None:
            counts = self._all[key] = _Counts(code)
        counts.level += 1
        call = _Call()
        call.counts, call.start, call.below, call.pair = counts, now, 0, None
        if self._subcalls and self._stack:
            callees = self._stack[-1].counts.callees
            call.pair = callees.get(key)
            if call.pair is None:
                call.pair = callees[key] = _Counts(code)
            call.pair.level += 1
        self._stack.append(call)

    def _left(self, now):
        call = self._stack.pop()
        total = now - call.start
        inner = total - call.below
        if self._stack:
            self._stack[-1].below += total
        call.counts.leave(total, inner)
        if call.pair is not None:
            call.pair.leave(total, inner)

    def getstats(self, /):
        return [
            profiler_entry((
                counts.code,
                counts.calls,
                counts.recursive,
                counts.total,
                counts.inner,
                [
                    profiler_subentry((pair.code, pair.calls, pair.recursive, pair.total, pair.inner))
                    for pair in counts.callees.values()
                    if pair.calls
                ] or None,
            ))
            for counts in self._all.values()
            if counts.calls
        ]

_END = Profiler.disable.__code__
`.trimStart();

const FIELDS = ['code', 'callcount', 'reccallcount', 'totaltime', 'inlinetime'];

export const lsprofModule = (): ModuleTable => ({
  name: '_lsprof',
  doc: 'Fast profiler',
  make: () => ({
    profiler_entry: structSequenceType('profiler_entry', '_lsprof', [...FIELDS, 'calls']),
    profiler_subentry: structSequenceType('profiler_subentry', '_lsprof', FIELDS),
  }),
  source: SOURCE,
});
