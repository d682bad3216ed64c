// Function objects.

import type { Expr } from '../../src/frontend/core/nodes.ts';
import { call, list } from './js.ts';
import { type Operand, operands, type Unit } from './unit.ts';
import { cellOf } from './variables.ts';

export function compileFunction(unit: Unit, node: Extract<Expr, { kind: 'MakeFunction' }>): Operand {
  const { annotate, captures, code, defaults, keywordDefaults } = node;
  const mark = unit.temporaries;
  const parts = [...defaults, ...keywordDefaults.map(({ value }) => value), ...(annotate === null ? [] : [annotate])];
  const values = operands(unit, parts).map(({ js }) => js);
  const keywords = values.slice(defaults.length, defaults.length + keywordDefaults.length);
  const names = keywordDefaults.map(({ name }) => name);
  const shown = [
    'X',
    unit.innerCode(code),
    captures.length === 0 ? unit.help('NO_CELLS') : list(captures.map(cellOf)),
    defaults.length === 0 ? 'null' : list(values.slice(0, defaults.length)),
    keywords.length === 0
      ? 'null'
      : call(
          unit.help('namedValues'),
          unit.constant(`names ${names.join()}`, () => names),
          list(keywords),
        ),
    annotate === null ? 'null' : values.at(-1)!,
  ];
  return unit.result(mark, call(unit.help('makeFunction'), ...shown));
}
