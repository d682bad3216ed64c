// The module _warnings: which warnings are shown, and how, with the filters and registries that programs can change.
//
// The runtime's own warnings (runtime/warnings.ts) take this road from the moment that the module exists in a run;
// before, nobody can have changed a filter, and the defaults stand there in a few lines.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { runtimeError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyList, PyTuple } from '../runtime/objects/containers.ts';
import { PyDict } from '../runtime/objects/dict.ts';
import { PyException } from '../runtime/objects/exception.ts';
import { PyType, type Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { findAttr, getAttr } from '../runtime/protocols/attributes.ts';
import { call, callMethod } from '../runtime/protocols/call.ts';
import { isSubclass } from '../runtime/protocols/classes.ts';
import { equals } from '../runtime/protocols/compare.ts';
import { getItem } from '../runtime/protocols/items.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { reprText, str, strText } from '../runtime/protocols/text.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { type FrameView, frames } from '../runtime/thread.ts';
import { sourceLine, warningRoads } from '../runtime/warnings.ts';
import { newContextVariable } from './contextvars.ts';
import type { ModuleTable } from './module-table.ts';
import { PyLock } from './thread/locks.ts';

interface Warning {
  readonly message: Value;
  readonly category: Value;
  readonly filename: Value;
  readonly line: number;
  readonly module: Value;
  readonly registry: Value;
  readonly sourceText: Value;
  readonly source: Value;
}

class Warnings {
  readonly filters = defaultFilters();
  readonly onceRegistry = new PyDict();
  defaultAction: Value = 'default';
  /** Grows when filters change: registries of before are empty then. */
  version = 0;
  readonly context = newContextVariable('_warnings_context');
  readonly lock = new PyLock();

  /** An attribute of the library's warnings module, if that is imported. */
  private library(name: string): Value | undefined {
    const module = interpreter().modules.getStr('warnings');
    return module === undefined || module === null ? undefined : findAttr(module, name);
  }

  show(warning: Warning): void {
    const { message, registry, line } = warning;
    if (registry !== null && !(registry instanceof PyDict)) throw typeError("'registry' must be a dict or None");
    const module = warning.module ?? moduleOf(warning.filename);
    const given = message instanceof PyException && message.cls.isSubtypeOf(EXCEPTIONS.Warning);
    const text: Value = given ? str(message) : message;
    const category = given ? typeOf(message) : warning.category;
    const object = given ? message : call(category, [message]);
    const key = new PyTuple([text, category, line]);
    if (registry !== null && this.wasShown(registry, key, true)) return;
    const action = this.actionFor(category, text, line, module);
    if (action.text === 'error') throw object as PyException;
    if (action.text === 'ignore') return;
    if (!this.isDue(action, registry, key, text, category)) return;
    this.hand(warning, text, category, object);
  }

  /** Does the action ask for this one to be shown? Notes it in the registries. */
  private isDue(action: Action, registry: PyDict | null, key: PyTuple, text: Value, category: Value): boolean {
    if (action.text === 'always' || action.text === 'all') return true;
    registry?.set(key, true);
    switch (action.text) {
      case 'once':
        return !this.noted(registry ?? this.onceDictionary(), text, category, false);
      case 'module':
        return registry === null || !this.noted(registry, text, category, true);
      case 'default':
        return true;
      default:
        throw runtimeError(
          `Unrecognized action (${reprText(action.value)}) in warnings.filters:\n ${reprText(action.filter)}`,
        );
    }
  }

  private onceDictionary(): PyDict {
    const set = this.library('onceregistry');
    if (set === undefined) return this.onceRegistry;
    if (!(set instanceof PyDict)) throw typeError('warnings.onceregistry must be a dict');
    return set;
  }

  private noted(registry: PyDict, text: Value, category: Value, withLine: boolean): boolean {
    const key = new PyTuple(withLine ? [text, category, 0] : [text, category]);
    return this.wasShown(registry, key, false, true);
  }

  private wasShown(registry: PyDict, key: PyTuple, check: boolean, note = false): boolean {
    const version = registry.getStr('version');
    if (version !== this.version) {
      registry.clear();
      registry.set('version', this.version);
    } else {
      const known = registry.get(key);
      if (known !== undefined && truth(known)) return true;
    }
    if (note && !check) registry.set(key, true);
    return false;
  }

  private actionFor(category: Value, text: Value, line: number, module: Value): Action {
    const context = this.context.get();
    const own = context === undefined ? undefined : findAttr(context, '_filters');
    if (own instanceof PyList) {
      const found = searchFilters(own, category, text, line, module);
      if (found !== null) return found;
    }
    const filters = this.library('filters') ?? this.filters;
    if (!(filters instanceof PyList)) throw valueError('_warnings.filters must be a list');
    const found = searchFilters(filters, category, text, line, module);
    if (found !== null) return found;
    const action = this.library('defaultaction') ?? this.defaultAction;
    const name = strOf(action);
    if (name === undefined) {
      throw typeError(`_warnings.defaultaction must be a string, not '${typeOf(action).name}'`);
    }
    return { text: textOf(name), value: action, filter: null };
  }

  /** To warnings._showwarnmsg, which programs may replace in part; printed here while nobody has imported it. */
  private hand(warning: Warning, text: Value, category: Value, object: Value): void {
    const { filename, line, source, sourceText } = warning;
    const show = this.library('_showwarnmsg');
    if (show === undefined) {
      print(filename, line, text, category, sourceText);
      return;
    }
    if (typeOf(show).lookup('__call__') === undefined)
      throw typeError('warnings._showwarnmsg() must be set to a callable');
    const make = this.library('WarningMessage');
    if (make === undefined) throw runtimeError('unable to get warnings.WarningMessage');
    call(show, [call(make, [object, category, filename, line, null, null, source])]);
  }
}

interface Action {
  readonly text: string;
  readonly value: Value;
  readonly filter: Value;
}

function defaultFilters(): PyList {
  const filter = (action: string, category: Value, module: Value = null): Value =>
    new PyTuple([action, null, category, module, 0]);
  return new PyList([
    filter('default', EXCEPTIONS.DeprecationWarning, '__main__'),
    filter('ignore', EXCEPTIONS.DeprecationWarning),
    filter('ignore', EXCEPTIONS.PendingDeprecationWarning),
    filter('ignore', EXCEPTIONS.ImportWarning),
    filter('ignore', EXCEPTIONS.ResourceWarning),
  ]);
}

function searchFilters(filters: PyList, category: Value, text: Value, line: number, module: Value): Action | null {
  for (let i = 0; i < filters.items.length; i++) {
    const filter = filters.items[i]!;
    if (!(filter instanceof PyTuple) || filter.items.length !== 5) {
      throw valueError(`warnings.filters item ${i} isn't a 5-tuple`);
    }
    const [action, message, kind, where, at] = filter.items as [Value, Value, Value, Value, Value];
    const name = strOf(action);
    if (name === undefined) throw typeError(`action must be a string, not '${typeOf(action).name}'`);
    if (!matches(message, text) || !isSubclass(category, kind) || !matches(where, module)) continue;
    const wanted = Number(toIndex(at));
    if (wanted === 0 || wanted === line) return { text: textOf(name), value: action, filter };
  }
  return null;
}

/** None matches all, a text only itself, anything else is a compiled pattern. */
function matches(pattern: Value, value: Value): boolean {
  if (pattern === null) return true;
  if (strOf(pattern) !== undefined) return equals(pattern, value);
  return truth(callMethod(pattern, 'match', [value]));
}

function moduleOf(filename: Value): Value {
  const text = strOf(filename);
  if (text === undefined) return filename;
  const name = textOf(text);
  if (name === '') return '<unknown>';
  return name.endsWith('.py') ? name.slice(0, -3) : name;
}

function print(filename: Value, line: number, text: Value, category: Value, sourceText: Value): void {
  const stderr = interpreter().sys.dict.getStr('stderr') ?? null;
  if (stderr === null) return;
  const name = strText(getAttr(category, '__name__'));
  const source = sourceText === null ? sourceLine(strText(filename), line) : strText(sourceText).trim();
  const place = `${strText(filename)}:${line}: ${name}: ${strText(text)}\n`;
  callMethod(stderr, 'write', [source ? `${place}  ${source}\n` : place]);
}

// ---- warn and warn_explicit ------------------------------------------------------------------------------------------------

function checkedCategory(message: Value, category: Value): Value {
  if (message instanceof PyException && message.cls.isSubtypeOf(EXCEPTIONS.Warning)) return typeOf(message);
  if (category === null) return EXCEPTIONS.UserWarning;
  if (category instanceof PyType && category.isSubtypeOf(EXCEPTIONS.Warning)) return category;
  const given = category instanceof PyType ? `class '${category.name}'` : `'${typeOf(category).name}'`;
  throw typeError(`category must be a Warning subclass, not ${given}`);
}

const isInternal = (frame: FrameView): boolean => {
  const { filename } = frame.code.info;
  return filename.includes('importlib') && filename.includes('_bootstrap');
};

/** The frame that a warning is about: frames of the import system do not count, nor those of files to skip. */
function frameAt(level: number, skipped: readonly string[]): FrameView | null {
  let back = 0;
  let frame = frames.at(back);
  const passes = (candidate: FrameView): boolean =>
    isInternal(candidate) || skipped.some(prefix => candidate.code.info.filename.startsWith(prefix));
  const next = (): void => {
    do frame = frames.at(++back);
    while (frame !== null && passes(frame));
  };
  if (level <= 0 || (frame !== null && isInternal(frame))) {
    for (let left = level; left > 1 && frame !== null; left--) frame = frames.at(++back);
    return frame;
  }
  for (let left = level; left > 1 && frame !== null; left--) next();
  return frame;
}

function registryOf(globals: PyDict): PyDict {
  const known = globals.getStr('__warningregistry__');
  if (known instanceof PyDict) return known;
  const made = new PyDict();
  globals.set('__warningregistry__', made);
  return made;
}

function skippedPrefixes(value: Value): string[] {
  if (!(value instanceof PyTuple)) {
    throw typeError(`warn() argument 'skip_file_prefixes' must be tuple, not ${typeOf(value).name}`);
  }
  return value.items.map(item => {
    const text = strOf(item);
    if (text === undefined) throw typeError(`Found non-str '${typeOf(item).name}' in skip_file_prefixes.`);
    return textOf(text);
  });
}

function warn(
  state: Warnings,
  message: Value,
  category: Value = null,
  stackLevel: Value = 1,
  source: Value = null,
  skip: Value = new PyTuple([]),
): Value {
  const prefixes = skippedPrefixes(skip);
  const checked = checkedCategory(message, category);
  const level = Number(toIndex(stackLevel));
  const frame = frameAt(prefixes.length > 0 ? Math.max(level, 2) : level, prefixes);
  const globals = frame?.globals ?? interpreter().sys.dict;
  const name = globals.getStr('__name__');
  state.show({
    message,
    category: checked,
    filename: frame?.code.info.filename ?? '<sys>',
    line: frame?.line ?? 0,
    module: name === undefined || strOf(name) === undefined ? '<string>' : name,
    registry: registryOf(globals),
    sourceText: null,
    source,
  });
  return null;
}

/** The line of a module that its loader knows. */
function loadedLine(globals: Value, line: number): Value {
  if (!(globals instanceof PyDict)) return null;
  const loader = globals.getStr('__loader__');
  const name = globals.getStr('__name__');
  if (loader === undefined || loader === null || name === undefined) return null;
  const getSource = findAttr(loader, 'get_source');
  const source = getSource === undefined ? null : call(getSource, [name]);
  if (source === null) return null;
  const lines = callMethod(source, 'splitlines', []);
  return getItem(lines, line - 1);
}

function warnExplicit(
  state: Warnings,
  message: Value,
  category: Value,
  filename: Value,
  line: Value,
  module: Value = null,
  registry: Value = null,
  globals: Value = null,
  source: Value = null,
): Value {
  const checked = checkedCategory(message, category);
  if (strOf(filename) === undefined) {
    throw typeError(`warn_explicit() argument 'filename' must be str, not ${typeOf(filename).name}`);
  }
  if (globals !== null && !(globals instanceof PyDict)) {
    throw typeError(`module_globals must be a dict, not '${typeOf(globals).name}'`);
  }
  const at = Number(toIndex(line));
  const sourceText = loadedLine(globals, at);
  state.show({ message, category: checked, filename, line: at, module, registry, sourceText, source });
  return null;
}

export const warningsModule = (): ModuleTable => {
  const state = new Warnings();
  return {
    name: '_warnings',
    doc: '_warnings provides basic warning filtering support.\nIt is a helper module to speed up interpreter start-up.',
    functions: {
      'warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())': (...args: Value[]) =>
        warn(state, ...(args as [Value])),
      'warn_explicit(message, category, filename, lineno, module=<unrepresentable>, registry=None, module_globals=None, source=None)':
        (...args: Value[]) => warnExplicit(state, ...(args as [Value, Value, Value, Value])),
      '_filters_mutated_lock_held()': () => {
        state.version++;
        return null;
      },
      '_acquire_lock()': () => {
        state.lock.acquire(-1);
        return null;
      },
      '_release_lock()': () => {
        state.lock.release();
        return null;
      },
    },
    values: {
      filters: state.filters,
      _onceregistry: state.onceRegistry,
      _defaultaction: 'default',
      _warnings_context: state.context.object,
    },
    make: running => {
      warningRoads.set(running, {
        explicit: (category, message, filename, line) =>
          state.show({
            message,
            category,
            filename,
            line,
            module: null,
            registry: null,
            sourceText: null,
            source: null,
          }),
        warn: (category, message) => warn(state, message, category),
      });
      return {};
    },
  };
};
