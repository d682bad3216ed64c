// Calls that make an object of a program's class, and methods of super(): in place where the site knows the class.
//
// `Point(x, y)` is an object of the class's first shape and a call of its __init__ as a plain JavaScript call, so that
// V8 inlines both and may never put a short-lived object on the heap. `super().f(x)` is a call of the function further
// along for objects of the shape that the site has met: no super object is made. Both rest on a shape, which stands
// for the state of the class and of those that it inherits from.

import type { Expr } from '../../src/frontend/core/nodes.ts';
import { all, call, choose, type Js, list, make, sequence } from './js.ts';
import { MethodSite } from './method-sites.ts';
import { hold, type Operand, operands, type Unit } from './unit.ts';
import { isGlobal } from './variables.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

/** Classes are called by names that begin with a capital: other sites have no code for it. */
const LIKE_A_CLASS = /^_*[A-Z]/;

/** The call of a class, if the callee looks like one, before all other ways (`slow`). */
export function callClass(unit: Unit, callee: Expr, target: Js, values: readonly Js[], slow: (callee: Js) => Js): Js {
  if (callee.kind !== 'Load' || !LIKE_A_CLASS.test(callee.variable.name) || !unit.optimizes('class-calls'))
    return slow(target);
  const site = unit.place('c', new MethodSite('__init__', values.length + 1));
  const matches = `${target} !== null && ${target}.rootShape === ${site}.shape`;
  const init = call(`${site}.fn.entry`, 's', ...values);
  const made = sequence(`s = ${make(unit.help('PyInstance'), target)}`, call(unit.help('initialized'), init, 's'));
  return choose(matches, made, slow(call(unit.help('learnClass'), site, target)));
}

/** What super is asked with, in the order of the program: object and cell of the class, or class and object. */
function partsOfSuper(unit: Unit, object: Expr): { readonly nodes: readonly Expr[]; readonly inCell: boolean } | null {
  if (object.kind === 'Intrinsic')
    return object.name === 'zero_super' && object.args.length === 3 ? { nodes: object.args, inCell: true } : null;
  if (object.kind !== 'Call' || object.args.length !== 2 || object.keywords.length > 0) return null;
  const { callee } = object;
  if (callee.kind !== 'Load' || callee.variable.name !== 'super' || !isGlobal(unit, callee.variable)) return null;
  if (object.args.some(({ kind }) => kind !== 'Load')) return null;
  return { nodes: [callee, ...object.args], inCell: false };
}

/** super().name(…) and super(C, self).name(…); null: some other call. */
export function callSuperMethod(unit: Unit, { args, pos }: Node<'Call'>, attribute: Node<'Attr'>): Operand | null {
  const { name, object, pos: attributePos } = attribute;
  const parts = partsOfSuper(unit, object);
  if (parts === null || !unit.optimizes('class-calls') || !unit.optimizes('inline-caches')) return null;
  const { inCell, nodes } = parts;
  const mark = unit.temporaries;
  const [callee, ...asked] = operands(unit, nodes).map(operand => hold(unit, operand, args).js);
  const [self, start] = inCell ? asked : asked.reverse();
  const site = unit.place('c', new MethodSite(name, args.length + 1));
  const matches = all(
    `${callee} === ${unit.knownBuiltin('super')}`,
    `${self} !== null && ${self}.shape === ${site}.shape`,
    `${inCell ? `${start}.value` : start} === ${site}.directStart`,
  );
  const made = unit.marked(
    object.pos,
    inCell
      ? call(
          unit.constant('intrinsic zero_super', () => unit.options.operation('zero_super')),
          list([callee!, self!, start!]),
        )
      : call(unit.help('call2'), callee!, start!, self!),
  );
  const found = unit.temporary();
  const lookup = sequence(`s = ${made}`, unit.at(attributePos), call(unit.help('findSuper'), site, 's', self!));
  unit.line(`${found} = ${choose(matches, `${site}.fn`, lookup)};`);
  const values = operands(unit, args).map(({ js }) => js);
  const direct = call(`${found}.entry`, self!, ...values);
  const slow =
    values.length > 3
      ? call(unit.help('callFoundMany'), found, list([self!, ...values]))
      : call(unit.help(`callFound${values.length}` as 'callFound0'), found, self!, ...values);
  unit.mark(pos);
  return unit.result(mark, choose(`${found} === ${site}.fn`, direct, slow));
}
