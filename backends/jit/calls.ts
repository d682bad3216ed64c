// Calls. A Python function that takes exactly the arguments given is called through its JavaScript (`entry`), at the
// site, so that V8 sees who calls whom and can inline; everything else goes through a helper.

import type { Expr } from '../../src/frontend/core/nodes.ts';
import { shapeMatches } from './attributes.ts';
import { callClass, callSuperMethod } from './class-calls.ts';
import { compileConsumed, compileJoined } from './consumed.ts';
import { all, call, choose, isExactly, isNumber, type Js, list, sequence } from './js.ts';
import { isKnownBuiltin, KNOWN_BUILTINS } from './known-builtins.ts';
import { MethodSite } from './method-sites.ts';
import { writeSweep } from './sweep.ts';
import { asObject, hold, type Kind, type Operand, operands, type Unit } from './unit.ts';
import { isGlobal } from './variables.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

/** Helpers for so many arguments have no array. */
const MOST_DIRECT = 3;

export function compileCall(unit: Unit, node: Node<'Call'>): Operand {
  const { args, callee, keywords, pos } = node;
  if (keywords.length > 0) return callWithKeywords(unit, node);
  if (callee.kind === 'Attr') return callMethod(unit, node, callee);
  const consumed = compileConsumed(unit, node);
  if (consumed !== null) return consumed;
  const mark = unit.temporaries;
  const [target, ...values] = operands(unit, [callee, ...args]).map(({ js }) => js);
  const slow = callByHelper(unit, target!, values);
  unit.mark(pos);
  if (callee.kind === 'Const' || !unit.optimizes('direct-calls')) return unit.result(mark, slow);
  const passed = passedBy(unit, values);
  if (callee.kind === 'Load' && isGlobal(unit, callee.variable)) {
    const { name } = callee.variable;
    const known = knownCall(unit, name, target!, args, values);
    if (known !== null && name === 'next') return landing(unit, mark, choose(known.test, known.value, slow));
    if (known !== null) return unit.result(mark, choose(known.test, known.value, slow), known.kind);
    if (callsItself(unit, name, values.length)) {
      const itself = `${target} !== null && ${target}.entry === ${unit.options.functionName}`;
      return landing(
        unit,
        mark,
        choose(itself, call(unit.options.functionName, ...passed), directCall(target!, passed, values.length, slow)),
      );
    }
  }
  const direct = (other: Js): Js => directCall(target!, passed, values.length, callByHelper(unit, other, values));
  return landing(unit, mark, callClass(unit, callee, target!, values, direct));
}

function directCall(target: Js, passed: readonly Js[], count: number, slow: Js): Js {
  return choose(`${target} !== null && ${target}.arity === ${count}`, call(`${target}.entry`, ...passed), slow);
}

/** Inside of a try statement a function called through its JavaScript need not throw (tries.ts). */
const passedBy = (unit: Unit, values: readonly Js[]): readonly Js[] =>
  unit.landing === null ? values : [...values, 'true'];

/** The result of what may have got `passedBy`. */
function landing(unit: Unit, mark: number, value: Js): Operand {
  const result = unit.result(mark, value);
  unit.land(result.js);
  return result;
}

/** A recursive function calls its own JavaScript by name: a tenth less time for fib. */
function callsItself({ code }: Unit, name: string, count: number): boolean {
  const { keywordOnly, positional, varArgs, varKeywords } = code.parameters;
  const plain = keywordOnly.length === 0 && varArgs === null && varKeywords === null;
  // Without cells it does not ask for `this`.
  return (
    code.kind === 'function' && code.frees.length === 0 && plain && code.name === name && positional.length === count
  );
}

interface KnownCall {
  readonly test: Js;
  readonly value: Js;
  readonly kind: Kind;
}

/** Builtins that are worth a case of their own, as long as the name still means them. */
function knownCall(
  unit: Unit,
  name: string,
  target: Js,
  args: readonly Expr[],
  values: readonly Js[],
): KnownCall | null {
  if (!isKnownBuiltin(name) || KNOWN_BUILTINS[name].count !== values.length || !unit.optimizes('known-builtins'))
    return null;
  const test = `${target} === ${unit.knownBuiltin(name)}`;
  const [first, second] = values;
  if (name === 'min' || name === 'max') {
    const passes = `${second} ${name === 'min' ? '<' : '>'} ${first}`;
    return {
      test: all(test, isNumber(first!), isNumber(second!)),
      value: choose(passes, second!, first!),
      kind: 'any',
    };
  }
  const { helper } = KNOWN_BUILTINS[name];
  const value = call(unit.help(helper === 'nextOf' && unit.landing !== null ? 'nextOrRaised' : helper), ...values);
  if (name === 'abs') return { test, value: `(${choose(isNumber(first!), `Math.abs(${first})`, value)})`, kind: 'any' };
  if (name !== 'len' || args[0]!.kind === 'Const') return { test, value, kind: 'any' };
  const [list_] = values;
  const exact = isExactly(list_!, unit.help('listType'));
  return { test, value: `(${choose(exact, `${list_}.items.length`, value)})`, kind: 'any' };
}

function callByHelper(unit: Unit, target: Js, values: readonly Js[]): Js {
  if (values.length > MOST_DIRECT) return call(unit.help('callMany'), target, list(values));
  return call(unit.help(`call${values.length}` as 'call0'), target, ...values);
}

/**
 * Python looks the method up before it evaluates the arguments. Where these can run no code, the lookup and the call
 * are one expression; elsewhere what was found waits in a temporary.
 */
function callMethod(unit: Unit, node: Node<'Call'>, callee: Node<'Attr'>): Operand {
  const { args, pos } = node;
  const { name, object, pos: attributePos } = callee;
  const mark = unit.temporaries;
  if (!unit.optimizes('inline-caches')) {
    const method = unit.raising(
      mark,
      attributePos,
      call(unit.help('getAttr'), unit.expression(object).js, unit.text(name)),
    );
    const values = operands(unit, args).map(({ js }) => js);
    return unit.raising(mark, pos, callByHelper(unit, method.js, values));
  }
  const viaSuper = callSuperMethod(unit, node, callee);
  if (viaSuper !== null) return viaSuper;
  const receiver = hold(unit, asObject(unit, unit.expression(object)), args);
  const joined = receiver.kind === 'str' && name === 'join' ? compileJoined(unit, args) : null;
  if (name === 'collect') writeSweep(unit);
  const site = unit.place('c', new MethodSite(name, args.length + 1, unit.landing !== null));
  const matches = shapeMatches(receiver.js, site);
  const lookup = call(unit.help('findMethod'), site, receiver.js);
  if (args.every(arg => arg.kind === 'Const' || (arg.kind === 'Load' && arg.bound))) {
    const values = operands(unit, args).map(({ js }) => js);
    const slow = `(${unit.at(attributePos)}, s = ${lookup}, ${unit.at(pos)}, ${callFound(unit, 's', receiver.js, values)})`;
    unit.mark(pos);
    const builtin = choose(isBuiltinOf(unit, receiver.js, site), call(`${site}.direct`, receiver.js, ...values), slow);
    const passed = passedBy(unit, [receiver.js, ...values]);
    return landing(unit, mark, choose(matches, call(`${site}.fn.entry`, ...passed), builtin));
  }
  if (joined !== null) {
    const slow = sequence(unit.at(pos), `s = ${lookup}`, callFound(unit, 's', receiver.js, [joined.js]));
    return unit.result(mark, slow);
  }
  const found = unit.temporary();
  const otherwise = choose(isBuiltinOf(unit, receiver.js, site), `${site}.direct`, unit.marked(attributePos, lookup));
  unit.line(`${found} = ${choose(matches, `${site}.fn`, otherwise)};`);
  const values = operands(unit, args).map(({ js }) => js);
  const direct = call(`${found}.entry`, ...passedBy(unit, [receiver.js, ...values]));
  const slow = callFound(unit, found, receiver.js, values);
  const builtin = choose(`${found} === ${site}.direct`, call(`${site}.direct`, receiver.js, ...values), slow);
  unit.mark(pos);
  return landing(unit, mark, choose(`${found} === ${site}.fn`, direct, builtin));
}

/** The object is of the builtin type whose method the site calls without looking. */
const isBuiltinOf = (unit: Unit, object: Js, site: Js): Js =>
  `(typeof ${object} === 'object' ? ${object}?.cls : ${call(unit.help('typeOf'), object)}) === ${site}.directType`;

function callFound(unit: Unit, found: Js, receiver: Js, values: readonly Js[]): Js {
  if (values.length > MOST_DIRECT) return call(unit.help('callFoundMany'), found, list([receiver, ...values]));
  return call(unit.help(`callFound${values.length}` as 'callFound0'), found, receiver, ...values);
}

function callWithKeywords(unit: Unit, { args, callee, keywords, pos }: Node<'Call'>): Operand {
  const mark = unit.temporaries;
  const nodes = [callee, ...args, ...keywords.map(({ value }) => value)];
  const [target, ...values] = operands(unit, nodes).map(({ js }) => js);
  const names = keywords.map(({ name }) => name);
  const key = `names ${names.join()}`;
  return unit.raising(
    mark,
    pos,
    call(
      unit.help('callKeywords'),
      target!,
      list(values),
      unit.constant(key, () => names),
    ),
  );
}

export function compileCallSpread(unit: Unit, { args, callee, keywords, pos }: Node<'CallSpread'>): Operand {
  const mark = unit.temporaries;
  const parts = operands(unit, keywords === null ? [callee, args] : [callee, args, keywords]).map(({ js }) => js);
  return unit.raising(mark, pos, call(unit.help('callSpread'), ...parts, ...(keywords === null ? ['null'] : [])));
}
