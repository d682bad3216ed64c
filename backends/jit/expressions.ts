// Expressions: each gives an operand; what it computes is written before.

import type { Expr } from '../../src/frontend/core/nodes.ts';
import { compileAttribute, compileItem, compileSlice } from './attributes.ts';
import { compileBinary } from './binary.ts';
import { compileCall, compileCallSpread } from './calls.ts';
import { compileConditional, compileLogic, compileNot } from './conditions.ts';
import { compileFunction } from './functions.ts';
import { compileAwait, compileYield, compileYieldFrom } from './generators.ts';
import { compileIntrinsic } from './intrinsics.ts';
import { call, list, make } from './js.ts';
import { compileCompare, compileUnary } from './operators.ts';
import { type Operand, operands, type Unit } from './unit.ts';
import { cellOf, loadVariable } from './variables.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

export function compileExpression(unit: Unit, node: Expr): Operand {
  switch (node.kind) {
    case 'Const':
      return unit.literal(node.value);
    case 'Load':
      return loadVariable(unit, node.variable, node.bound, node.pos);
    case 'CellOf':
      return { js: cellOf(node.variable), kind: 'any' };
    case 'Attr':
      return compileAttribute(unit, node);
    case 'Item':
      return compileItem(unit, node);
    case 'SliceExpr':
      return compileSlice(unit, node);
    case 'Unary':
      return compileUnary(unit, node);
    case 'Binary':
      return compileBinary(unit, node);
    case 'Compare':
      return compileCompare(unit, node);
    case 'Not':
      return compileNot(unit, node);
    case 'And':
    case 'Or':
      return compileLogic(unit, node);
    case 'Conditional':
      return compileConditional(unit, node);
    case 'Call':
      return compileCall(unit, node);
    case 'CallSpread':
      return compileCallSpread(unit, node);
    case 'MakeTuple':
    case 'MakeList':
    case 'MakeSet':
      return compileDisplay(unit, node);
    case 'MakeDict':
      return compileDict(unit, node);
    case 'MakeFunction':
      return compileFunction(unit, node);
    case 'Yield':
      return compileYield(unit, node);
    case 'YieldFrom':
      return compileYieldFrom(unit, node);
    case 'Await':
      return compileAwait(unit, node);
    case 'Format':
      return compileFormat(unit, node);
    case 'Concat':
      return compileConcat(unit, node);
    case 'Block':
      unit.statements(node.body);
      return unit.expression(node.value);
    case 'Intrinsic':
      return compileIntrinsic(unit, node);
  }
}

// ---- displays --------------------------------------------------------------------------------------------------------

function compileDisplay(unit: Unit, { items, kind, pos }: Node<'MakeTuple' | 'MakeList' | 'MakeSet'>): Operand {
  const mark = unit.temporaries;
  const values = list(operands(unit, items).map(({ js }) => js));
  switch (kind) {
    case 'MakeTuple':
      return unit.result(mark, make(unit.help('PyTuple'), values));
    case 'MakeList':
      return unit.result(mark, make(unit.help('PyList'), values));
    case 'MakeSet':
      return unit.raising(mark, pos, call(unit.help('buildSet'), values));
  }
}

function compileDict(unit: Unit, { entries, pos }: Node<'MakeDict'>): Operand {
  const mark = unit.temporaries;
  if (entries.length === 0) return unit.result(mark, make(unit.help('PyDict')));
  const values = operands(
    unit,
    entries.flatMap(({ key, value }) => [key, value]),
  );
  return unit.raising(mark, pos, call(unit.help('buildDict'), list(values.map(({ js }) => js))));
}

// ---- f-strings -------------------------------------------------------------------------------------------------------

const CONVERSIONS = ['', 's', 'r', 'a'] as const;

function compileFormat(unit: Unit, { conversion, pos, spec, value }: Node<'Format'>): Operand {
  const mark = unit.temporaries;
  const [operand, format] = operands(unit, spec === null ? [value] : [value, spec]);
  if (conversion === '' && format === undefined) {
    return unit.raising(mark, pos, call(unit.help('formatPlain'), operand!.js), 'str');
  }
  const arguments_ = [operand!.js, String(CONVERSIONS.indexOf(conversion)), format?.js ?? "''"];
  return unit.raising(mark, pos, call(unit.help('formatField'), ...arguments_), 'str');
}

function compileConcat(unit: Unit, { parts }: Node<'Concat'>): Operand {
  const mark = unit.temporaries;
  const values = operands(unit, parts).map(({ js }) => js);
  if (values.length === 2) return unit.result(mark, call(unit.help('concatenate'), ...values), 'str');
  return unit.result(mark, call(unit.help('concatenateAll'), list(values)), 'str');
}
