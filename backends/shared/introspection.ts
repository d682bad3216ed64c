// co_consts and co_names as run-time values: what introspection sees is the same on every engine, and as in CPython.
//
// The pools of the engines differ: one writes numbers into its JavaScript, another keeps None first. So the front end
// works the lists out (src/frontend/code-lists) when a program asks; a cache keeps them beside the code.

import type { CoreCode, ShownValue } from '../../src/frontend/core/nodes.ts';
import { literalValue } from '../../src/runtime/literal-value.ts';
import { PySlice, PyTuple } from '../../src/runtime/objects/containers.ts';
import type { Value } from '../../src/runtime/objects/object.ts';

export interface CodeLists {
  readonly constants: readonly Value[];
  readonly names: readonly string[];
}

export function codeLists(core: CoreCode, codeOf: (child: CoreCode) => Value): CodeLists {
  const { constants, names } = core.lists();
  return { constants: constants.map(each => ('type' in each ? shownValue(each) : codeOf(each))), names };
}

function shownValue(value: ShownValue): Value {
  switch (value.type) {
    case 'slice':
      return new PySlice(literalValue(value.lower), literalValue(value.upper), literalValue(value.step));
    case 'mixed':
      return new PyTuple(value.items.map(shownValue));
    default:
      return literalValue(value);
  }
}
