// sys.monitoring: tools that are told of events by callbacks of their own (PEP 669).
//
// Told are starts, resumes, returns, yields, lines, exceptions and their way out, in programs that were compiled for it
// (runtime/tracing.ts): libraries that watch others' programs work in the rest, too, and hear nothing. The other events can be asked for, but never come: calls of builtins, jumps and branches, and all
// instructions but the first of each line, are not what traced code tells.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyBuiltin, PyCode } from '../../runtime/objects/function.ts';
import { PyModule } from '../../runtime/objects/module.ts';
import { objectType, PyInstance, type Value } from '../../runtime/objects/object.ts';
import { isStr } from '../../runtime/objects/str.ts';
import { setAttr } from '../../runtime/protocols/attributes.ts';
import { cInt } from '../../runtime/protocols/c-int.ts';
import { call } from '../../runtime/protocols/call.ts';
import { type MonitoringEvent, tracing, unheard } from '../../runtime/tracing.ts';
import { builtinOf } from '../../runtime/types/define.ts';
import type { PyFrame } from '../../runtime/types/frame.ts';
import { PyNamespace } from '../../runtime/types/namespace.ts';
import { instructionAt } from '../../runtime/types/traceback.ts';

const EVENTS =
  'PY_START PY_RESUME PY_RETURN PY_YIELD CALL LINE INSTRUCTION JUMP BRANCH_LEFT BRANCH_RIGHT STOP_ITERATION RAISE ' +
  'EXCEPTION_HANDLED PY_UNWIND PY_THROW RERAISE C_RETURN C_RAISE BRANCH';
const NAMES = EVENTS.split(' ');
const bitOf = (event: string): number => 1 << NAMES.indexOf(event);
const ALL = (1 << NAMES.length) - 1;
const TOOLS = 6;

class Tool {
  readonly callbacks = new Map<number, Value>();
  readonly local = new Map<PyCode, number>();
  /** What a callback wants to hear no more: event and line, by code. */
  readonly disabled = new Map<PyCode, Set<string>>();
  events = 0;
  constructor(readonly name: Value) {}

  wants(bit: number, code: PyCode, line: number): boolean {
    if (((this.events | (this.local.get(code) ?? 0)) & bit) === 0) return false;
    return this.disabled.get(code)?.has(`${bit} ${line}`) !== true;
  }

  disable(bit: number, code: PyCode, line: number): void {
    const known = this.disabled.get(code);
    if (known === undefined) this.disabled.set(code, new Set([`${bit} ${line}`]));
    else known.add(`${bit} ${line}`);
  }

  clear(): void {
    this.callbacks.clear();
    this.local.clear();
    this.disabled.clear();
    this.events = 0;
  }
}

/** For one run of a program. */
class Tools {
  private readonly tools: (Tool | null)[] = new Array(TOOLS).fill(null);

  constructor(private readonly disable: Value) {}

  /** tool_id as a number, whether it is in use or not. */
  private id(value: Value): number {
    const id = cInt(value);
    if (id < 0 || id >= TOOLS) throw valueError(`invalid tool ${id} (must be between 0 and ${TOOLS - 1})`);
    return id;
  }

  private inUse(value: Value): Tool {
    const id = this.id(value);
    const tool = this.tools[id];
    if (tool == null) throw valueError(`tool ${id} is not in use`);
    return tool;
  }

  tell(event: MonitoringEvent, frame: PyFrame, line: number, argument: Value): void {
    const { code } = frame.view;
    const bit = bitOf(event);
    for (const tool of this.tools) {
      if (tool === null || !tool.wants(bit, code, line)) continue;
      const callback = tool.callbacks.get(bit);
      if (callback === undefined) continue;
      const place = event === 'LINE' ? line : instructionAt(code, { line, col: -1, endLine: -1, endCol: -1 });
      const args: Value[] = [code, place];
      if (WITH_ARGUMENT.has(event)) args.push(argument);
      if (unheard(() => call(callback, args)) === this.disable) tool.disable(bit, code, line);
    }
  }

  private listen(): void {
    const isWanted = this.tools.some(tool => tool !== null && (tool.events !== 0 || tool.local.size > 0));
    tracing.listener = isWanted ? this : null;
  }

  use(id: Value, name: Value): Value {
    const number = this.id(id);
    if (!isStr(name)) throw valueError('tool name must be a str');
    if (this.tools[number] != null) throw valueError(`tool ${number} is already in use`);
    this.tools[number] = new Tool(name);
    return null;
  }

  clear(id: Value): Value {
    this.inUse(id).clear();
    this.listen();
    return null;
  }

  free(id: Value): Value {
    this.tools[this.id(id)] = null;
    this.listen();
    return null;
  }

  nameOf(id: Value): Value {
    return this.tools[this.id(id)]?.name ?? null;
  }

  register(id: Value, event: Value, callback: Value): Value {
    const tool = this.tools[this.id(id)];
    const bit = cInt(event);
    if (bit <= 0 || (bit & (bit - 1)) !== 0) throw valueError('The callback can only be set for one event at a time');
    if (bit > ALL) throw valueError(`invalid event ${bit}`);
    const before = tool?.callbacks.get(bit) ?? null;
    if (callback === null) tool?.callbacks.delete(bit);
    else tool?.callbacks.set(bit, callback);
    return before;
  }

  eventsOf(id: Value): Value {
    return this.inUse(id).events;
  }

  setEvents(id: Value, events: Value): Value {
    const tool = this.inUse(id);
    const set = eventSet(events);
    tool.events = set;
    this.listen();
    return null;
  }

  localEventsOf(id: Value, code: Value): Value {
    const asked = codeArgument(code);
    return this.inUse(id).local.get(asked) ?? 0;
  }

  setLocalEvents(id: Value, code: Value, events: Value): Value {
    const where = codeArgument(code);
    const tool = this.inUse(id);
    const set = eventSet(events);
    if (set === 0) tool.local.delete(where);
    else tool.local.set(where, set);
    this.listen();
    return null;
  }

  restart(): Value {
    for (const tool of this.tools) tool?.disabled.clear();
    return null;
  }
}

const WITH_ARGUMENT: ReadonlySet<MonitoringEvent> = new Set([
  'PY_RETURN',
  'PY_YIELD',
  'RAISE',
  'PY_UNWIND',
  'PY_THROW',
]);

function codeArgument(code: Value): PyCode {
  if (!(code instanceof PyCode)) throw typeError('code must be a code object');
  return code;
}

function eventSet(events: Value): number {
  const set = cInt(events);
  if (set < 0 || set > ALL) throw valueError(`invalid event set 0x${set.toString(16)}`);
  const ofCalls = set & (bitOf('C_RETURN') | bitOf('C_RAISE'));
  if (ofCalls === 0) return set;
  if ((set & bitOf('CALL')) === 0) throw valueError('cannot set C_RETURN or C_RAISE events independently');
  return set & ~ofCalls;
}

export function monitoringModule(): PyModule {
  const disable = new PyInstance(objectType);
  const tools = new Tools(disable);
  const module = new PyModule('sys.monitoring');
  const functions: Record<string, (...args: Value[]) => Value> = {
    'use_tool_id(tool_id, name, /)': (id, name) => tools.use(id!, name!),
    'clear_tool_id(tool_id, /)': id => tools.clear(id!),
    'free_tool_id(tool_id, /)': id => tools.free(id!),
    'get_tool(tool_id, /)': id => tools.nameOf(id!),
    'register_callback(tool_id, event, func, /)': (id, event, callback) => tools.register(id!, event!, callback!),
    'get_events(tool_id, /)': id => tools.eventsOf(id!),
    'set_events(tool_id, event_set, /)': (id, events) => tools.setEvents(id!, events!),
    'get_local_events(tool_id, code, /)': (id, code) => tools.localEventsOf(id!, code!),
    'set_local_events(tool_id, code, event_set, /)': (id, code, events) => tools.setLocalEvents(id!, code!, events!),
    'restart_events()': () => tools.restart(),
  };
  for (const [declaration, implementation] of Object.entries(functions)) {
    const builtin = builtinOf(declaration, implementation);
    module.dict.set(builtin.name, new PyBuiltin(builtin, module, 'sys.monitoring', false));
  }
  const events = new PyNamespace();
  for (const name of NAMES) setAttr(events, name, bitOf(name));
  setAttr(events, 'NO_EVENTS', 0);
  const values: Record<string, Value> = {
    events,
    DEBUGGER_ID: 0,
    COVERAGE_ID: 1,
    PROFILER_ID: 2,
    OPTIMIZER_ID: 5,
    DISABLE: disable,
    MISSING: new PyInstance(objectType),
  };
  for (const [name, value] of Object.entries(values)) module.dict.set(name, value);
  return module;
}
