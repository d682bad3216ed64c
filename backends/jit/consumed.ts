// Generator expressions that a builtin takes at once (`sum(x * x for x in a)`): instead of a generator that is resumed
// for every item, a function that loops and does there what the builtin does with an item.
//
// Its JavaScript stands beside that of the code around it and shares its pools; its name (`py_12$0`) says whose it is.
// For programs it is a frame of its own as ever: it counts as one, and tracebacks name it. The builtin is compared at
// the site; when the name means something else, the generator is made. An expression with functions inside is left as
// it is.

import type { CoreCode, Expr } from '../../src/frontend/core/nodes.ts';
import { CONSUMERS, type Consumer, JOIN } from './consumers.ts';
import { writeDeclarations } from './declarations.ts';
import { call, choose, type Js, list, make, sequence, spend, Writer } from './js.ts';
import { isConsumer } from './known-builtins.ts';
import { type Operand, operands, type Unit } from './unit.ts';
import { cellOf, isGlobal, variablesOf } from './variables.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

interface GeneratorExpression {
  readonly made: Node<'MakeFunction'>;
  /** The iterator of its first loop, which is asked for where the expression stands. */
  readonly source: Expr;
}

function generatorExpression(unit: Unit, args: readonly Expr[]): GeneratorExpression | null {
  const [arg] = args;
  if (args.length !== 1 || arg!.kind !== 'Call' || !unit.optimizes('consumed-generators')) return null;
  const { args: sources, callee: made, keywords } = arg as Node<'Call'>;
  if (made.kind !== 'MakeFunction' || sources.length !== 1 || keywords.length > 0) return null;
  const { code } = made;
  if (code.kind !== 'generator' || code.name !== '<genexpr>' || code.exposesLocals || code.children.length > 0)
    return null;
  // Inside another one that runs as a loop there is nobody to have it beside.
  return unit.around === null && code.cells.length === 0 ? { made, source: sources[0]! } : null;
}

/** `all(…)` with a generator expression; null for other calls. */
export function compileConsumed(unit: Unit, { args, callee, pos }: Node<'Call'>): Operand | null {
  if (callee.kind !== 'Load' || !isGlobal(unit, callee.variable)) return null;
  const { name } = callee.variable;
  const expression = isConsumer(name) ? generatorExpression(unit, args) : null;
  if (expression === null) return null;
  const mark = unit.temporaries;
  const [target, source] = operands(unit, [callee, expression.source]).map(({ js }) => js);
  const consumer: Consumer = CONSUMERS[name as keyof typeof CONSUMERS];
  const call1 = unit.help('call1');
  const walked = walk(unit, expression, consumer, source!);
  const empty = call(call1, target!, make(unit.help('PyList'), '[]'));
  const direct =
    consumer.use === undefined
      ? walked
      : consumer.use === 'list'
        ? call(call1, target!, walked)
        : `(${sequence(`s = ${walked}`, choose('s === undefined', empty, 's'))})`;
  const { captures, code } = expression.made;
  const cells = captures.length === 0 ? unit.help('NO_CELLS') : list(captures.map(cellOf));
  const made = call(unit.help('makeFunction'), 'X', unit.innerCode(code), cells, 'null', 'null', 'null');
  const slow = call(call1, target!, call(call1, made, source!));
  unit.mark(pos);
  return unit.result(mark, choose(`${target} === ${unit.knownBuiltin(name as keyof typeof CONSUMERS)}`, direct, slow));
}

/** The one argument of `'…'.join`, as the list that it would make of a generator expression. */
export function compileJoined(unit: Unit, args: readonly Expr[]): Operand | null {
  const expression = generatorExpression(unit, args);
  if (expression === null) return null;
  const mark = unit.temporaries;
  const source = unit.expression(expression.source);
  unit.mark(args[0]!.pos);
  return unit.result(mark, walk(unit, expression, JOIN, source.js));
}

function walk(unit: Unit, { made }: GeneratorExpression, consumer: Consumer, source: Js): Js {
  const name = writeFunction(unit, made.code, consumer);
  return call(name, ...made.captures.map(cellOf), source);
}

function writeFunction(outer: Unit, code: CoreCode, consumer: Consumer): Js {
  const number = outer.code.children.indexOf(code);
  const functionName = `${outer.options.functionName}$${number}`;
  const home = `o${number}`;
  const unit = outer.inner(code, functionName, consumer);
  unit.help('PyList');
  unit.help('PyTuple');
  const body = unit.apart(() => unit.statements(code.body));
  const start = consumer.start(unit);
  const window = variablesOf(unit);
  const thread = unit.help('T');
  const writer = new Writer();
  writer.line(`const ${home} = ${call(unit.help('inside'), 'X', outer.innerCode(code))};`);
  writer.open(`function ${functionName}(${[...code.frees.map((_, i) => `y${i}`), 'l0'].join(', ')})`);
  writer.line(`const d = ${thread}.depth;`);
  writer.line(`if (d >= ${thread}.recursionLimit) ${call(unit.help('tooDeep'))};`);
  writer.line(`${thread}.depth = d + 1; ${unit.help('C')}.calls++;`);
  writeDeclarations(unit, writer);
  for (const line of start) writer.line(line);
  writer.open('try');
  writer.line(spend(thread));
  writer.append(body);
  writer.line(`${thread}.depth = d; return ${consumer.result};`);
  writer.turn('catch (e)');
  writer.line(`${thread}.depth = d; throw ${call(unit.help('caughtInside'), 'e', 'X', home, 'p', window)};`);
  writer.close();
  writer.close();
  outer.beside.push(writer);
  return functionName;
}
