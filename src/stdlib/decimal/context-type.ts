// The type Context, and the context manager that localcontext gives.

import { attributeError, runtimeError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyList, PyTuple } from '../../runtime/objects/containers.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { floatOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { type AttributeTable, define } from '../../runtime/types/define.ts';
import { once } from '../once.ts';
import { type Binary, divmod, fma, type Unary } from './arithmetic.ts';
import {
  contextType,
  etiny,
  etop,
  MAX_EMAX,
  MAX_PREC,
  MIN_EMIN,
  PyContext,
  ROUNDINGS,
  type Status,
  settle,
} from './context.ts';
import { convert, currentContext, needOperand, setCurrentContext, templates } from './convert.ts';
import { badRounding } from './decimal-type.ts';
import { decimalText, fromDouble, fromInteger, PyDecimal } from './number.ts';
import * as O from './operations.ts';
import { bitsOfMapping, bitsOfSignals, newSignalDict } from './signal-dict.ts';
import { conditionTypes, decimalExceptions } from './signals.ts';
import { powerModulo } from './transcendental.ts';

type Optional = Value | undefined;

// ---- settings --------------------------------------------------------------------------------------------------------------

function ranged(value: Value, low: number, high: number, text: string): number {
  if (!isIndex(value) || floatOf(value) !== undefined) throw typeError('an integer is required');
  const int = toIndex(value);
  if (int < low || int > high) throw valueError(`valid ${text}`);
  return Number(int);
}

const SETTERS: Record<string, (context: PyContext, value: Value) => void> = {
  prec: (context, value) => {
    context.prec = ranged(value, 1, MAX_PREC, 'range for prec is [1, MAX_PREC]');
  },
  rounding: (context, value) => {
    const text = strOf(value);
    const found = ROUNDINGS.find(name => text !== undefined && textOf(text) === name);
    if (found === undefined) throw badRounding();
    context.rounding = found;
  },
  Emin: (context, value) => {
    context.emin = ranged(value, MIN_EMIN, 0, 'range for Emin is [MIN_EMIN, 0]');
  },
  Emax: (context, value) => {
    context.emax = ranged(value, 0, MAX_EMAX, 'range for Emax is [0, MAX_EMAX]');
  },
  capitals: (context, value) => {
    context.capitals = ranged(value, 0, 1, 'values for capitals are 0 or 1');
  },
  clamp: (context, value) => {
    context.clamp = ranged(value, 0, 1, 'values for clamp are 0 or 1');
  },
};

function setSignals(context: PyContext, field: 'flags' | 'traps', value: Value): void {
  if (value instanceof PyList) {
    context[field] = bitsOfSignals(value.items);
    return;
  }
  const bits = bitsOfMapping(value);
  if (bits === undefined) throw typeError('argument must be a signal dict');
  context[field] = bits;
}

function initialize(
  self: PyContext,
  prec?: Value,
  rounding?: Value,
  emin?: Value,
  emax?: Value,
  capitals?: Value,
  clamp?: Value,
  flags?: Value,
  traps?: Value,
): Value {
  const given: Record<string, Optional> = { prec, rounding, Emin: emin, Emax: emax, capitals, clamp };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && value !== null) SETTERS[name]!(self, value);
  }
  if (traps !== undefined && traps !== null) setSignals(self, 'traps', traps);
  if (flags !== undefined && flags !== null) setSignals(self, 'flags', flags);
  return null;
}

const readers: Record<string, (context: PyContext) => Value> = {
  prec: context => context.prec,
  rounding: context => context.rounding,
  Emin: context => context.emin,
  Emax: context => context.emax,
  capitals: context => context.capitals,
  clamp: context => context.clamp,
};

function attributes(): Record<string, AttributeTable> {
  const table: Record<string, AttributeTable> = {};
  const checked = (self: PyContext, name: string, value: Optional): Value => {
    if (value === undefined) throw attributeError('context attributes cannot be deleted', self, name);
    return value;
  };
  for (const [name, get] of Object.entries(readers)) {
    table[name] = { get, set: (self: PyContext, value: Optional) => SETTERS[name]!(self, checked(self, name, value)) };
  }
  for (const field of ['flags', 'traps'] as const) {
    table[field] = {
      get: (self: PyContext) => newSignalDict(self, field),
      set: (self: PyContext, value: Optional) => setSignals(self, field, checked(self, field, value)),
    };
  }
  return table;
}

// ---- operations ------------------------------------------------------------------------------------------------------------

const unary =
  (operation: Unary): Implementation =>
  (self: PyContext, a: Value) =>
    O.run1(operation, needOperand(a), self);
const binary =
  (operation: Binary): Implementation =>
  (self: PyContext, a: Value, b: Value) =>
    O.run2(operation, needOperand(a), needOperand(b), self);

function rounded(self: PyContext, value: PyDecimal): Value {
  const status: Status = { bits: 0 };
  const made = settle(value, self, status);
  self.report(status.bits);
  return made;
}

/** NaNs with a payload that does not fit are not cut but refused. */
function createDecimal(self: PyContext, value: Value = '0'): Value {
  const exact = convert(value, self, self);
  if (exact.isNan && exact.coefficient !== 0n && exact.digits > self.prec - self.clamp) {
    self.report(decimalExceptions().conditions[1]!.bits);
    return new PyDecimal(0, 0n, 0, 'nan');
  }
  return rounded(self, exact);
}

function power(self: PyContext, a: Value, b: Value, modulo: Value = null): Value {
  const status: Status = { bits: 0 };
  const [base, exponent] = [needOperand(a), needOperand(b)];
  const made =
    modulo === null
      ? O.power(base, exponent, self, status)
      : powerModulo(base, exponent, needOperand(modulo), self, status);
  self.report(status.bits);
  return made;
}

/** As libmpdec writes them: by the bits that it has for them. */
const NAMES =
  'Clamped InvalidOperation DivisionByZero Inexact FloatOperation Overflow Rounded Subnormal Underflow'.split(' ');

function names(bits: number): string {
  const set = decimalExceptions().signals.filter(signal => (signal.bits & bits) !== 0);
  return NAMES.filter(name => set.some(signal => signal.name === name)).join(', ');
}

const UNSAFE_LIMIT = 1070000000;

const unsafe =
  (field: 'prec' | 'emin' | 'emax', low: number, high: number): Implementation =>
  (self: PyContext, value: Value) => {
    self[field] = ranged(value, low, high, `range for unsafe ${field} is [${low}, ${high}]`);
    return null;
  };

const signalList = (bits: number): Value =>
  new PyList(conditionTypes(bits).filter(type => decimalExceptions().signals.some(signal => signal.type === type)));

function methodTable(): Record<string, Implementation> {
  const methods: Record<string, Implementation> = {
    '__repr__(self, /)': (self: PyContext) =>
      `Context(prec=${self.prec}, rounding=${self.rounding}, Emin=${self.emin}, Emax=${self.emax}, capitals=${self.capitals}, clamp=${self.clamp}, flags=[${names(self.flags)}], traps=[${names(self.traps)}])`,
    '__reduce__(self, /)': (self: PyContext) =>
      new PyTuple([
        self.cls,
        new PyTuple([
          ...Object.values(readers).map(read => read(self)),
          signalList(self.flags),
          signalList(self.traps),
        ]),
      ]),
    'copy(self, /)': (self: PyContext) => self.copy(),
    '__copy__(self, /)': (self: PyContext) => self.copy(),
    'clear_flags(self, /)': (self: PyContext) => {
      self.flags = 0;
      return null;
    },
    'clear_traps(self, /)': (self: PyContext) => {
      self.traps = 0;
      return null;
    },
    'Etiny(self, /)': (self: PyContext) => etiny(self),
    'Etop(self, /)': (self: PyContext) => etop(self),
    'radix(self, /)': () => fromInteger(10n),
    "create_decimal(self, num='0', /)": createDecimal,
    'create_decimal_from_float(self, f, /)': (self: PyContext, value: Value) => {
      const float = floatOf(value);
      return rounded(self, float === undefined ? needOperand(value) : fromDouble(float));
    },
    'divmod(self, x, y, /)': (self: PyContext, a: Value, b: Value) => {
      const status: Status = { bits: 0 };
      const made = divmod(needOperand(a), needOperand(b), self, status);
      self.report(status.bits);
      return new PyTuple(made);
    },
    'fma(self, x, y, z, /)': (self: PyContext, a: Value, b: Value, c: Value) => {
      const status: Status = { bits: 0 };
      const made = fma(needOperand(a), needOperand(b), needOperand(c), self, status);
      self.report(status.bits);
      return made;
    },
    'power(self, /, a, b, modulo=None)': power,
    '_apply(self, x, /)': (self: PyContext, a: Value) => rounded(self, needOperand(a)),
    // Wider than the settings themselves, for the tests of the standard.
    '_unsafe_setprec(self, x, /)': unsafe('prec', 1, UNSAFE_LIMIT),
    '_unsafe_setemin(self, x, /)': unsafe('emin', -UNSAFE_LIMIT, 0),
    '_unsafe_setemax(self, x, /)': unsafe('emax', 0, UNSAFE_LIMIT),
    'number_class(self, x, /)': (self: PyContext, a: Value) => O.numberClass(needOperand(a), self),
    'to_sci_string(self, x, /)': (self: PyContext, a: Value) => decimalText(needOperand(a), false, self.capitals === 1),
    'to_eng_string(self, x, /)': (self: PyContext, a: Value) => decimalText(needOperand(a), true, self.capitals === 1),
    'copy_decimal(self, x, /)': (_self: PyContext, a: Value) => needOperand(a),
    'to_integral(self, x, /)': unary(O.UNARY.to_integral_value!),
  };
  for (const [name, run] of [...Object.entries(O.UNARY), ...Object.entries(O.CONTEXT_UNARY)]) {
    methods[`${name}(self, x, /)`] = unary(run);
  }
  for (const [name, run] of [...Object.entries(O.BINARY), ...Object.entries(O.CONTEXT_BINARY)]) {
    methods[`${name}(self, x, y, /)`] = binary(run);
  }
  for (const [name, run] of Object.entries(O.QUIET)) {
    methods[`${name}(self, x, y, /)`] = (_self: PyContext, a: Value, b: Value) => run(needOperand(a), needOperand(b));
  }
  for (const [name, run] of [...Object.entries(O.COPIES), ...Object.entries(O.TESTS)]) {
    methods[`${name}(self, x, /)`] = (_self: PyContext, a: Value) => run(needOperand(a));
  }
  for (const name of ['canonical', 'is_canonical'] as const) {
    methods[`${name}(self, x, /)`] = (_self: PyContext, a: Value) => {
      if (!(a instanceof PyDecimal)) throw typeError('argument must be a Decimal');
      return name === 'canonical' ? a : true;
    };
  }
  for (const [name, run] of Object.entries(O.CONTEXT_TESTS)) {
    methods[`${name}(self, x, /)`] = (self: PyContext, a: Value) => run(needOperand(a), self);
  }
  return methods;
}

const PARAMETERS = 'prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)';

function fromTemplate(cls: PyType): PyContext {
  const made = new PyContext(cls);
  if (templates.default !== null) made.take(templates.default);
  return made;
}

export const defineContext = once(() => {
  define(contextType, {
    doc: 'The context affects almost all operations and controls rounding,\nOver/Underflow, raising of exceptions and much more.',
    new: { signature: '(cls, /, *args, **kwargs)', create: fromTemplate },
    init: { signature: `(self, ${PARAMETERS}`, run: initialize },
    methods: methodTable(),
    attributes: attributes(),
  });
});

// ---- localcontext ----------------------------------------------------------------------------------------------------------

const managerType = builtinType('ContextManager', { basetype: false, module: 'decimal' });

class PyContextManager extends PyObject {
  saved: PyContext | null = null;
  constructor(readonly local: PyContext) {
    super();
  }
}
PyContextManager.prototype.cls = managerType;

export const defineManager = once(() =>
  define(managerType, {
    methods: {
      '__enter__(self, /)': (self: PyContextManager) => {
        self.saved = currentContext();
        setCurrentContext(self.local);
        return self.local;
      },
      '__exit__(self, type, value, traceback, /)': (self: PyContextManager) => {
        if (self.saved === null) throw runtimeError('context manager was not entered');
        setCurrentContext(self.saved);
        return false;
      },
    },
  }),
);

export function localContext(context: Optional, settings: ReadonlyMap<string, Value>): Value {
  if (context !== undefined && context !== null && !(context instanceof PyContext)) {
    throw typeError('optional argument must be a context');
  }
  const local = (context instanceof PyContext ? context : currentContext()).copy();
  for (const [name, value] of settings) {
    if (name === 'flags' || name === 'traps') setSignals(local, name, value);
    else if (SETTERS[name] !== undefined) SETTERS[name]!(local, value);
    else throw typeError(`localcontext() got an unexpected keyword argument '${name}'`);
  }
  return new PyContextManager(local);
}
