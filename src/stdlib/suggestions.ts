// The module _suggestions, for the "Did you mean" of the library's traceback module.

import { closestName } from '../runtime/exceptions/closest-name.ts';
import { typeError } from '../runtime/exceptions/raise.ts';
import { PyList } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import type { ModuleTable } from './module-table.ts';

function generate(candidates: Value, item: Value): Value {
  const wanted = strOf(item);
  if (wanted === undefined) {
    throw typeError(`_generate_suggestions() argument 2 must be str, not ${typeOf(item).name}`);
  }
  if (!(candidates instanceof PyList)) throw typeError('candidates must be a list');
  const names = candidates.items.map(name => {
    const text = strOf(name);
    if (text === undefined) throw typeError('all elements in candidates must be strings');
    return textOf(text);
  });
  return closestName(textOf(wanted), names) ?? null;
}

export const suggestionsModule = (): ModuleTable => ({
  name: '_suggestions',
  functions: { '_generate_suggestions(candidates, item, /)': generate },
});
