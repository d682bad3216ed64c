// What messages call the parts of a program, and which part of a would-be target is to blame.

import type { Expr } from '../../ast.ts';

/** An expression's kind in the words of an error message. */
export function expressionName(node: Expr): string {
  switch (node.kind) {
    case 'Attribute':
    case 'Subscript':
    case 'Starred':
    case 'Name':
    case 'List':
    case 'Tuple':
    case 'Lambda':
      return node.kind.toLowerCase();
    case 'Call':
      return 'function call';
    case 'BoolOp':
    case 'BinOp':
    case 'UnaryOp':
      return 'expression';
    case 'GeneratorExp':
      return 'generator expression';
    case 'Yield':
    case 'YieldFrom':
      return 'yield expression';
    case 'Await':
      return 'await expression';
    case 'ListComp':
      return 'list comprehension';
    case 'SetComp':
      return 'set comprehension';
    case 'DictComp':
      return 'dict comprehension';
    case 'Dict':
      return 'dict literal';
    case 'Set':
      return 'set display';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'f-string expression';
    case 'TemplateStr':
    case 'Interpolation':
      return 't-string expression';
    case 'Compare':
      return 'comparison';
    case 'IfExp':
      return 'conditional expression';
    case 'NamedExpr':
      return 'named expression';
    case 'Slice':
      return 'slice';
    case 'Constant':
      return constantName(node.value.type === 'bool' ? (node.value.value ? 'True' : 'False') : node.value.type);
  }
}

function constantName(type: string): string {
  if (type === 'Ellipsis') return 'ellipsis';
  return type === 'None' || type === 'True' || type === 'False' ? type : 'literal';
}

/** The first part of `node` that can't be a target, or null. */
export function invalidTarget(node: Expr, use: 'assign' | 'for' | 'delete'): Expr | null {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return null;
    case 'List':
    case 'Tuple':
      for (const element of node.elts) {
        const invalid = invalidTarget(element, use);
        if (invalid !== null) return invalid;
      }
      return null;
    case 'Starred':
      return use === 'delete' ? node : invalidTarget(node.value, use);
    case 'Compare':
      // `for a + b in c` reads as a comparison; its left side is the target.
      if (use !== 'for') return node;
      return node.ops[0] === 'In' ? invalidTarget(node.left, use) : null;
    default:
      return node;
  }
}
