// _decimal: decimal arithmetic with a context (IBM's General Decimal Arithmetic), on bigints.
//
// The parts are in decimal/: numbers and their text, contexts and rounding, the operations, and the Python types. The
// library has no Python form of this module, so all of it is here.

import { typeError, valueError } from '../runtime/exceptions/raise.ts';
import { importModule } from '../runtime/imports/import.ts';
import type { Value } from '../runtime/objects/object.ts';
import { getAttr } from '../runtime/protocols/attributes.ts';
import { callMethod } from '../runtime/protocols/call.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { contextType, MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, PyContext, ROUNDINGS } from './decimal/context.ts';
import { defineContext, defineManager, localContext } from './decimal/context-type.ts';
import { currentContext, setCurrentContext, templates } from './decimal/convert.ts';
import { decimalTuple, defineDecimal } from './decimal/decimal-type.ts';
import { decimalType } from './decimal/number.ts';
import * as S from './decimal/signals.ts';
import type { ModuleTable } from './module-table.ts';

function context(prec: number, rounding: PyContext['rounding'], traps: number): PyContext {
  const made = new PyContext();
  made.prec = prec;
  made.rounding = rounding;
  made.traps = traps;
  return made;
}

function ieeeContext(bits: Value): Value {
  const width = Number(toIndex(bits));
  if (width <= 0 || width > 512 || width % 32 !== 0) {
    throw valueError('argument must be a multiple of 32, with a maximum of 512');
  }
  const made = context(9 * (width / 32) - 2, 'ROUND_HALF_EVEN', 0);
  made.emax = 3 * 2 ** (width / 16 + 3);
  made.emin = 1 - made.emax;
  made.clamp = 1;
  return made;
}

export const decimalModule: ModuleTable = {
  name: '_decimal',
  doc: 'C decimal arithmetic module',
  functions: {
    'getcontext()': () => currentContext(),
    'setcontext(context, /)': (value: Value) => {
      if (!(value instanceof PyContext)) throw typeError('argument must be a context');
      const { flags } = value;
      // The templates of the module stay as they are.
      const own = protectedContexts.has(value) ? value.copy() : value;
      if (own !== value) own.flags = 0;
      else own.flags = flags;
      setCurrentContext(own);
      return null;
    },
    'localcontext(ctx=None, **kwargs)': (value: Value | undefined, settings: ReadonlyMap<string, Value>) =>
      localContext(value, settings),
    'IEEEContext(bits, /)': ieeeContext,
  },
  make: () => {
    defineDecimal();
    defineContext();
    defineManager();
    const { base, conditions, signals } = S.decimalExceptions();
    callMethod(getAttr(importModule('numbers'), 'Number'), 'register', [decimalType]);
    const defaults = new PyContext();
    templates.default = defaults;
    const basic = context(9, 'ROUND_HALF_UP', S.INVALID | S.DIVISION_BY_ZERO | S.OVERFLOW | S.UNDERFLOW | S.CLAMPED);
    const extended = context(9, 'ROUND_HALF_EVEN', 0);
    for (const template of [defaults, basic, extended]) protectedContexts.add(template);
    return {
      Decimal: decimalType,
      Context: contextType,
      DecimalTuple: decimalTuple(),
      DefaultContext: defaults,
      BasicContext: basic,
      ExtendedContext: extended,
      DecimalException: base,
      ...Object.fromEntries(conditions.map(signal => [signal.name, signal.type])),
      ...Object.fromEntries(signals.map(signal => [signal.name, signal.type])),
      ...Object.fromEntries(ROUNDINGS.map(name => [name, name])),
      MAX_PREC,
      MAX_EMAX,
      MIN_EMIN,
      MIN_ETINY,
      IEEE_CONTEXT_MAX_BITS: 512,
      HAVE_THREADS: true,
      HAVE_CONTEXTVAR: true,
      SPEC_VERSION: '1.70',
      __version__: '1.70',
      __libmpdec_version__: '4.0.0',
    };
  },
};

const protectedContexts = new WeakSet<PyContext>();
