// The module _contextvars: variables with a value per context, and the contexts.
//
// Copying a context is common (every task and callback of asyncio does) and must cost nothing: copies share one Map
// until one of them changes a variable.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { keyError, newException, runtimeError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { PyIterator, PyTuple } from '../runtime/objects/containers.ts';
import { PyGenericAlias } from '../runtime/objects/generic-alias.ts';
import { addressText } from '../runtime/objects/identity.ts';
import { builtinType, PyObject, type PyType, type Value } from '../runtime/objects/object.ts';
import { NotImplemented } from '../runtime/objects/scalars.ts';
import { concat, isStr, type Str } from '../runtime/objects/str.ts';
import { call } from '../runtime/protocols/call.ts';
import { equals } from '../runtime/protocols/compare.ts';
import { type ForwardedCall, forwarding } from '../runtime/protocols/forwarding.ts';
import { repr, reprGuard, reprText } from '../runtime/protocols/text.ts';
import { defineIteratorOnce, defineOnce } from './define-once.ts';
import type { ModuleTable } from './module-table.ts';
import { scheduler, type ThreadRecord } from './thread/scheduler.ts';
import { WEAKLY_REFERENCEABLE } from './weakref/referenceable.ts';

const contextType = builtinType('Context', { basetype: false, module: '_contextvars' });
const variableType = builtinType('ContextVar', { basetype: false, module: '_contextvars' });
const tokenType = builtinType('Token', { basetype: false, module: '_contextvars' });
const missingType = builtinType('Token.MISSING', { basetype: false, home: '' });

class Missing extends PyObject {}
Missing.prototype.cls = missingType;
const MISSING = new Missing();

class PyContext extends PyObject {
  values: Map<PyContextVar, Value> = new Map();
  /** Another context has the same Map. */
  shared = false;
  entered = false;

  copy(): PyContext {
    const made = new PyContext();
    made.values = this.values;
    made.shared = true;
    this.shared = true;
    return made;
  }

  set(variable: PyContextVar, value: Value | undefined): void {
    if (this.shared) {
      this.values = new Map(this.values);
      this.shared = false;
    }
    if (value === undefined) this.values.delete(variable);
    else this.values.set(variable, value);
  }
}
PyContext.prototype.cls = contextType;

export class PyContextVar extends PyObject {
  constructor(
    readonly name: Str,
    readonly fallback: Value | undefined,
  ) {
    super();
  }
}
PyContextVar.prototype.cls = variableType;

class PyToken extends PyObject {
  used = false;
  constructor(
    readonly context: PyContext,
    readonly variable: PyContextVar,
    readonly before: Value | undefined,
  ) {
    super();
  }
}
PyToken.prototype.cls = tokenType;

// ---- the context of each thread --------------------------------------------------------------------------------------------

const contexts = new WeakMap<ThreadRecord, PyContext>();

function currentContext(): PyContext {
  let context = contexts.get(scheduler.current);
  if (context === undefined) {
    context = new PyContext();
    context.entered = true;
    contexts.set(scheduler.current, context);
  }
  return context;
}

/** Context.run is a call in the context, which is left when it is over. */
function forwardIn(self: PyContext, given: readonly Value[], names: readonly string[] | null): ForwardedCall {
  const [callee, ...args] = given;
  if (callee === undefined) throw typeError('run() missing 1 required positional argument');
  if (self.entered) throw runtimeError(`cannot enter context: ${reprText(self)} is already entered`);
  const record = scheduler.current;
  const before = currentContext();
  self.entered = true;
  contexts.set(record, self);
  const leave = (): void => {
    self.entered = false;
    contexts.set(record, before);
  };
  return { callee, args, names, leave };
}

function runIn(self: PyContext, given: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  const names = keywords.size === 0 ? null : [...keywords.keys()];
  const { callee, args, leave } = forwardIn(self, [...given, ...keywords.values()], names);
  try {
    return call(callee, [...args], names);
  } finally {
    leave!();
  }
}

// ---- variables -------------------------------------------------------------------------------------------------------------

/** What the context holds: values may be None, which is a JavaScript null: only undefined is "not set". */
export const currentValue = (variable: PyContextVar): Value | undefined => currentContext().values.get(variable);

function lookUp(self: PyContextVar, fallback?: Value): Value {
  const value = currentValue(self);
  if (value !== undefined) return value;
  if (fallback !== undefined) return fallback;
  if (self.fallback !== undefined) return self.fallback;
  throw newException(EXCEPTIONS.LookupError, self);
}

export function setVariable(self: PyContextVar, value: Value): PyToken {
  const context = currentContext();
  const token = new PyToken(context, self, context.values.get(self));
  context.set(self, value);
  return token;
}

function resetVariable(self: PyContextVar, token: Value): Value {
  if (!(token instanceof PyToken)) throw typeError(`expected an instance of Token, got ${reprText(token)}`);
  if (token.used) throw runtimeError(`${reprText(token)} has already been used once`);
  if (token.variable !== self) throw valueError(`${reprText(token)} was created by a different ContextVar`);
  const context = currentContext();
  if (token.context !== context) throw valueError(`${reprText(token)} was created in a different Context`);
  token.used = true;
  context.set(self, token.before);
  return null;
}

function variableText(self: PyContextVar): Str {
  return reprGuard(self, '...', () => {
    const start = concat('<ContextVar name=', repr(self.name));
    const middle = self.fallback === undefined ? start : concat(concat(start, ' default='), repr(self.fallback));
    return concat(middle, ` at ${addressText(self)}>`);
  });
}

// ---- contexts as mappings --------------------------------------------------------------------------------------------------

function variableKey(key: Value): PyContextVar {
  if (key instanceof PyContextVar) return key;
  throw typeError(`a ContextVar key was expected, got ${reprText(key)}`);
}

class ContextIterator extends PyIterator {
  constructor(
    private readonly items: Iterator<Value>,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }
  step(): Value | undefined {
    const { value, done } = this.items.next();
    return done ? undefined : (value as Value);
  }
}
const iteratorTypes = {
  keys: builtinType('keys', { basetype: false, home: '_contextvars' }),
  values: builtinType('values', { basetype: false, home: '_contextvars' }),
  items: builtinType('items', { basetype: false, home: '_contextvars' }),
};

function* pairs(values: ReadonlyMap<PyContextVar, Value>): Generator<Value> {
  for (const [variable, value] of values) yield new PyTuple([variable, value]);
}

const keysOf = (self: PyContext): Value => new ContextIterator(self.copy().values.keys(), iteratorTypes.keys);

function sameContext(self: PyContext, other: Value): Value {
  if (!(other instanceof PyContext)) return NotImplemented;
  if (self.values === other.values) return true;
  if (self.values.size !== other.values.size) return false;
  for (const [variable, value] of self.values) {
    const there = other.values.get(variable);
    if (there === undefined || !equals(value, there)) return false;
  }
  return true;
}

function defineContext(): void {
  for (const type of Object.values(iteratorTypes)) defineIteratorOnce(type);
  defineOnce(contextType, () => ({
    new: {
      signature: '(cls, /, *args, **kwargs)',
      create: (_cls: PyType, args: readonly Value[], keywords: ReadonlyMap<string, Value>) => {
        if (args.length + keywords.size > 0) throw typeError('Context() does not accept any arguments');
        return new PyContext();
      },
    },
    methods: {
      'run(self, /, *args, **kwargs) untold': forwarding(runIn, (self, args, names) =>
        forwardIn(self as PyContext, args, names),
      ),
      'copy(self, /)': (self: PyContext) => self.copy(),
      'get(self, key, default=None, /)': (self: PyContext, key: Value, fallback: Value = null) => {
        const value = self.values.get(variableKey(key));
        return value === undefined ? fallback : value;
      },
      'keys(self, /)': keysOf,
      'values(self, /)': (self: PyContext) => new ContextIterator(self.copy().values.values(), iteratorTypes.values),
      'items(self, /)': (self: PyContext) => new ContextIterator(pairs(self.copy().values), iteratorTypes.items),
      '__iter__(self, /)': keysOf,
      '__len__(self, /)': (self: PyContext) => self.values.size,
      '__contains__(self, key, /)': (self: PyContext, key: Value) => self.values.has(variableKey(key)),
      '__getitem__(self, key, /)': (self: PyContext, key: Value) => {
        const value = self.values.get(variableKey(key));
        if (value === undefined) throw keyError(key);
        return value;
      },
      '__eq__(self, value, /)': sameContext,
    },
    constants: { __hash__: null },
  }));
}

function defineVariable(): void {
  defineOnce(variableType, () => ({
    new: {
      signature: '(cls, name, /, *, default=<unrepresentable>)',
      create: (_cls: PyType, name: Value, fallback?: Value) => {
        if (!isStr(name)) throw typeError('context variable name must be a str');
        return new PyContextVar(name, fallback);
      },
    },
    methods: {
      'get(self, default=<unrepresentable>, /)': lookUp,
      'set(self, value, /)': setVariable,
      'reset(self, token, /)': resetVariable,
      '__repr__(self, /)': variableText,
    },
    classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item) },
    members: ['name'],
    attributes: { name: { get: (self: PyContextVar) => self.name } },
  }));
}

function defineToken(): void {
  defineOnce(missingType, () => ({ methods: { '__repr__(self, /)': () => '<Token.MISSING>' } }));
  defineOnce(tokenType, () => ({
    new: {
      signature: '(cls, /, *args, **kwargs)',
      create: () => {
        throw runtimeError('Tokens can only be created by ContextVars');
      },
    },
    methods: {
      '__repr__(self, /)': (self: PyToken) =>
        concat(concat(`<Token${self.used ? ' used' : ''} var=`, repr(self.variable)), ` at ${addressText(self)}>`),
      '__enter__(self, /)': (self: PyToken) => self,
      '__exit__(self, type, value, traceback, /)': (self: PyToken) => resetVariable(self.variable, self),
    },
    classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item) },
    attributes: {
      var: { get: (self: PyToken) => self.variable },
      old_value: { get: (self: PyToken) => (self.before === undefined ? MISSING : self.before) },
    },
    constants: { MISSING, __hash__: null },
  }));
}

export const contextvarsModule = (): ModuleTable => ({
  name: '_contextvars',
  doc: 'Context Variables',
  functions: { 'copy_context()': () => currentContext().copy() },
  make: () => {
    defineContext();
    defineVariable();
    defineToken();
    WEAKLY_REFERENCEABLE.add(contextType);
    return { Context: contextType, ContextVar: variableType, Token: tokenType };
  },
});

/** For modules that keep a setting per context. */
export function newContextVariable(name: string): { readonly object: Value; get(): Value | undefined } {
  defineVariable();
  const variable = new PyContextVar(name, undefined);
  return { object: variable, get: () => currentContext().values.get(variable) };
}
