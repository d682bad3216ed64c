// Tests that CPython 3.13 passes and that say nothing about Python 3.14: why, and how they are told.
//
// Most are told by others: CPython's files mark details of its own implementation; CPython 3.14 fails what has changed
// since 3.13, with the same words as Typhon; tests leave themselves out where a module written for CPython's C code is
// missing. What is left stands in OWN_LIST, one reason for each.

import type { FileRun, TestOutcome } from './run-file.ts';

export const MARKED = "marked in CPython's own file as a detail of its implementation";
export const CHANGED = 'CPython 3.14 fails it too, with the same words: changed since 3.13';
const C_MODULES = "leaves itself out without CPython's C modules for tests";
const NO_ASYNCIO = 'leaves itself out without the C module _asyncio, whose place the Python form takes';
const MACHINE = 'leaves itself out where a process cannot fork or a second interpreter cannot be made';

const SKIP_REASONS: readonly (readonly [RegExp, string])[] = [
  [/_test(single|multi)phase|_test\w*capi|_testinternal|_testbuffer|_testclinic|xxsubtype/, C_MODULES],
  [/requires the C _asyncio module/, NO_ASYNCIO],
  [/does not support pidfds/, 'leaves itself out without descriptors of processes, which Node has not'],
  [/os\.fork|_interpreters|subinterpreter|interpreters|requires gdb|Py_DEBUG|debug build/i, MACHINE],
];

const COUNTS =
  'an object is gone with its last reference: CPython counts references, here a collector finds what nobody reaches';
const SIZES = 'sizes of C records';
const TEXT_IS_A_VALUE = 'two equal texts that are to be two objects: a text is a value here';
const NAN_SIGN = 'the sign of a NaN: JavaScript has one NaN';
const TRACING = 'sys.settrace(): heard only where the main file names it, or with -X tracing (a documented difference)';
const OTHER_WORDS =
  'words that CPython 3.14 has changed, printed by processes, of which CPython in WebAssembly can start none';
const WATCHERS = 'about child watchers, which CPython 3.14 has no more';
const SINCE_3_13 = 'changed since 3.13 in words or rules, which CPython in WebAssembly cannot run';
const LENT = 'imports its own file in a process with -I, which does not see the folder that a foreign Python is lent';

/** File (or * for all), test (as a pattern for the whole name), reason. */
const OWN_LIST: readonly (readonly [file: string, test: RegExp, reason: string])[] = [
  ['*', /\.test_free_after_iterating$/, COUNTS],
  ['pickle', /reference_cycle$/, COUNTS],
  ['pickle', /^SizeofTests\./, SIZES],
  ['slice', /\.test_cycle$/, COUNTS],
  ['scope', /\.testLeaks$/, COUNTS],
  ['generators', /\.(test_frame_resurrect|test_refcycle|test_close_releases_frame_locals)$/, COUNTS],
  [
    'exceptions',
    /\.(testExceptionCleanupState|test_3114|test_generator_\w+_exc_state|test_recursion_error_cleanup)$/,
    COUNTS,
  ],
  ['descr', /\.(test_delete_hook|test_slots|test_subtype_resurrection)$/, COUNTS],
  ['descr', /\.(test_gh55664|test_type_lookup_mro_reference)$/, 'a warning about the size of an internal cache'],
  ['itertools', /tuple_reuse$/, COUNTS],
  ['enum', /\.test_missing_exceptions_reset$/, COUNTS],
  ['class', /\.testDel$/, COUNTS],
  ['class', /^TestInlineValues\./, 'where CPython keeps the attributes of an instance'],
  ['class', /\.testSetattrWrapperNameIntern$/, TEXT_IS_A_VALUE],
  ['str', /\.test_getnewargs$/, TEXT_IS_A_VALUE],
  ['float', /\.test_nan_signs$/, NAN_SIGN],
  ['math', /\.test_nextafter$/, NAN_SIGN],
  ['decimal', /\.test_nan_to_float$/, NAN_SIGN],
  ['decimal', /\.test_sizeof$/, SIZES],
  [
    'import',
    /\.test_(package|script)_shadowing_(stdlib|stdlib_module|stdlib_sys_path_modification|third_party)$/,
    OTHER_WORDS,
  ],
  // They ask for a collection on every Python but CPython, or never.
  ['weakref', /^FinalizeTestCase\.test_(all_freed|finalize|order)$|_union_operators$/, COUNTS],
  ['weakref', /^FinalizeTestCase\.test_atexit$/, LENT],
  [
    'asyncio',
    /^test_unix_events\.(Abstract|Base|Safe|Fast)ChildWatcherTests|^test_unix_events\.PolicyTests\.test_(get_default_child_watcher|child_watcher|get_child_watcher_after_set)|MultiLoopChildWatcher|GenericWatcherTests\.test_create_subprocess_fails_with_inactive_watcher|\.test_close_dont_kill_finished$/,
    WATCHERS,
  ],
  ['asyncio', /^test_futures2\.CFutureTests\.|\.test_subclasses_ctask_cfuture$/, NO_ASYNCIO],
  // No loop is made by who asks for the present one; run() takes any awaitable; one connection more is accepted.
  [
    'asyncio',
    /^test_events\.(PolicyTests\.test_(event_loop_policy|get_event_loop|get_event_loop_calls_set_event_loop)|TestPyGetEventLoop\.test_get_event_loop_returns_running_loop2)$|^test_runners\.(RunTests\.test_asyncio_run_only_coro|RunnerTests\.test_run_(future|non_coro))$|\.test_accept_connection_multiple$/,
    SINCE_3_13,
  ],
  [
    'asyncio',
    /\.test_create_named_task_with_custom_factory$|^test_locks\.(\w+\.test_(lock|barrier|semaphore)|LockTests\.test_lock_by_with_statement)$|^test_pep492\.LockTests\.test_context_manager_with_await$/,
    SINCE_3_13,
  ],
  ['patma', /^TestTracing\./, TRACING],
];

/** A test that is run by native CPython and listed apart has a reason; the others have none. */
export function reasonApart(
  file: string,
  test: string,
  marks: FileRun,
  wasm: FileRun | null,
  outcomes: readonly (TestOutcome | undefined)[],
): string | null {
  if (test in marks.tests) return MARKED;
  for (const outcome of outcomes) {
    if (outcome?.outcome !== 'skip' && outcome?.outcome !== 'error') continue;
    const found = SKIP_REASONS.find(([pattern]) => pattern.test(outcome.why));
    if (found !== undefined) return found[1];
  }
  const other = wasm?.tests[test];
  if (other !== undefined && outcomes.some(outcome => outcome !== undefined && failsAlike(other, outcome)))
    return CHANGED;
  return OWN_LIST.find(([name, pattern]) => (name === file || name === '*') && pattern.test(test))?.[2] ?? null;
}

/** Addresses and folders differ from one process to the next. */
const wordsOf = (why: string): string =>
  why
    .replace(/0x[0-9a-f]+/gi, '0x')
    .replace(/\/[\w./-]+/g, '/')
    .slice(0, 60);

function failsAlike(one: TestOutcome, other: TestOutcome): boolean {
  const failed = ({ outcome }: TestOutcome) => outcome === 'fail' || outcome === 'error';
  return failed(one) && failed(other) && wordsOf(one.why) === wordsOf(other.why);
}
