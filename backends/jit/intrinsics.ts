// Operations of the runtime without syntax: all in one way, the frequent ones without an array.

import { type Expr, INTRINSICS, type IntrinsicName } from '../../src/frontend/core/nodes.ts';
import { call, type Js, list, make } from './js.ts';
import { type Operand, operands, type Unit } from './unit.ts';
import { variablesOf } from './variables.ts';

/** What stands in place of the call, given the arguments. */
type Direct = (unit: Unit, ...args: Js[]) => Js;

const DIRECT: Partial<Record<IntrinsicName, Direct>> = {
  list_append: (unit, list_, value) => call(unit.help('addItem'), `${list_}.items`, value),
  set_add: (_unit, set, value) => `${set}.add(${value})`,
  dict_set: (_unit, dict, key, value) => `${dict}.set(${key}, ${value})`,
  list_to_tuple: (unit, list_) => make(unit.help('PyTuple'), `${list_}.items`),
  get_iter: (unit, iterable) => call(unit.help('iter'), iterable!),
};

/** Its results mean nothing: statements only. */
const WITHOUT_RESULT: readonly IntrinsicName[] = ['list_append', 'set_add', 'dict_set'];

export function compileIntrinsic(unit: Unit, { args, name, pos }: Extract<Expr, { kind: 'Intrinsic' }>): Operand {
  const mark = unit.temporaries;
  const values = operands(unit, args).map(({ js }) => js);
  const direct = DIRECT[name];
  if (direct !== undefined) {
    unit.mark(pos);
    if (!WITHOUT_RESULT.includes(name)) return unit.result(mark, direct(unit, ...values));
    unit.line(`${direct(unit, ...values)};`);
    unit.temporaries = mark;
    return { js: 'null', kind: 'none' };
  }
  if (name === 'reraise') {
    unit.raise(values[0]!, false, variablesOf(unit));
    unit.temporaries = mark;
    return { js: 'null', kind: 'none' };
  }
  const operation = unit.constant(`intrinsic ${name}`, () => unit.options.operation(name));
  const frame = INTRINSICS[name].startsWith('FRAME') ? [unit.frame] : [];
  return unit.raising(mark, pos, call(operation, list(values), ...frame));
}
