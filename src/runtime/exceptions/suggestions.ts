// "Did you mean: 'append'?": what an uncaught NameError, AttributeError or ImportError offers.

import { interpreter } from '../interpreter.ts';
import type { PyTraceback } from '../objects/exception.ts';
import { PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { isStr, textOf } from '../objects/str.ts';
import { callSpecial, findAttr } from '../protocols/attributes.ts';
import { toArray } from '../protocols/iterate.ts';
import { closestName } from './closest-name.ts';
import { EXCEPTIONS } from './hierarchy.ts';

/** The addition to the message; empty when there is nothing to offer. */
export function suggestionFor(exception: PyException): string {
  const { cls } = exception;
  if (cls.isSubtypeOf(EXCEPTIONS.ImportError)) {
    const wrong = exception.field('name_from');
    const module = exception.field('name');
    if (!isStr(wrong) || !isStr(module)) return '';
    const known = interpreter().modules.getStr(textOf(module));
    return known === undefined ? '' : didYouMean(closest(textOf(wrong), namesOf(known, textOf(wrong))));
  }
  const wrong = exception.field('name');
  if (!isStr(wrong)) return '';
  const name = textOf(wrong);
  if (cls.isSubtypeOf(EXCEPTIONS.AttributeError)) {
    const object = exception.fields?.get('obj');
    return object === undefined ? '' : didYouMean(closest(name, namesOf(object, name)));
  }
  if (!cls.isSubtypeOf(EXCEPTIONS.NameError)) return '';
  const guess = nameGuess(exception, name);
  const isModule = interpreter().libraryModuleNames.has(name);
  if (guess !== null) return `${didYouMean(guess)}${isModule ? ` Or did you forget to import '${name}'?` : ''}`;
  return isModule ? `. Did you forget to import '${name}'?` : '';
}

const didYouMean = (guess: string | null): string => (guess === null ? '' : `. Did you mean: '${guess}'?`);

function closest(wrong: string, names: readonly string[]): string | null {
  // Private names are offered only to who asked for one.
  const candidates = wrong.startsWith('_') ? names : names.filter(name => !name.startsWith('_'));
  return closestName(wrong, [...candidates].sort());
}

function namesOf(object: Value, _wrong: string): string[] {
  try {
    const names = callSpecial(object, '__dir__');
    return names === undefined ? [] : toArray(names).filter(isStr).map(textOf);
  } catch (error) {
    if (error instanceof PyException) return [];
    throw error;
  }
}

function nameGuess(exception: PyException, wrong: string): string | null {
  let last: PyTraceback | null = exception.traceback;
  while (last !== null && last.next !== null) last = last.next;
  if (last === null) return null;
  const { info } = last.code;
  const { self } = last;
  if (self !== undefined && findAttr(self, wrong) !== undefined) return `self.${wrong}`;
  const names = [
    ...info.varNames.filter(name => !name.startsWith('$')),
    ...info.cellVars,
    ...info.freeVars,
    ...last.globals.keys().filter(isStr).map(textOf),
    ...interpreter().builtins.dict.keys().filter(isStr).map(textOf),
  ];
  return closestName(wrong, [...new Set(names)]);
}
