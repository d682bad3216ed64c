// Builtins declare their parameters as Python writes them: 'print(*args, sep=" ", end="\n", file=None, flush=False)'.
//
// The text serves twice: as __text_signature__ for people, and here to bind the arguments of a call. It is read at a
// builtin's first call, not at start. The implementation gets its parameters in order; one that was not given is
// undefined (the default in the text is for people; the implementation applies its own). The messages for wrong calls
// follow CPython's conventions: they differ between functions with one positional parameter, with several, and with
// parameters that may be given by keyword. Behind the parameters may stand `untold` (CPython gives no __text_signature__)
// or `by format` (the same, and CPython parses the arguments by a format, which has words of its own for wrong calls),
// or `by hand` (the constructor of a type looks at its keywords itself, which shows in its messages).

import { closestName } from '../exceptions/closest-name.ts';
import { typeError } from '../exceptions/raise.ts';
import type { PyException } from '../objects/exception.ts';
import type { Builtin, Signature } from '../objects/function.ts';
import { PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';

/** Splits at top-level commas: defaults may hold commas in quotes or brackets. */
function splitParameters(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (const character of text) {
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if ('([{<'.includes(character)) depth++;
    else if (')]}>'.includes(character)) depth--;
    else if (character === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
      continue;
    }
    part += character;
  }
  if (part.trim() !== '') parts.push(part.trim());
  return parts;
}

export function parseSignature(text: string): Signature {
  const names: string[] = [];
  const requiredKeywords: string[] = [];
  let posOnlyCount = 0;
  let positionalCount = 0;
  let required = 0;
  let varArgs = false;
  let varKeywords = false;
  let keywordOnly = false;
  // 'find(self, sub[, start[, end]], /)' is how CPython writes what cannot be given by keyword and has no default.
  const plain = text.includes('[, ') ? text.replace(/\[, (\w+)/g, ', $1=None').replaceAll(']', '') : text;
  for (const part of splitParameters(plain.slice(plain.indexOf('(') + 1, plain.lastIndexOf(')')))) {
    if (part === '/') {
      posOnlyCount = names.length;
    } else if (part === '*') {
      keywordOnly = true;
    } else if (part.startsWith('**')) {
      varKeywords = true;
    } else if (part.startsWith('*')) {
      varArgs = true;
      keywordOnly = true;
    } else {
      const equals = part.indexOf('=');
      const name = (equals < 0 ? part : part.slice(0, equals)).trim();
      names.push(name);
      if (keywordOnly) {
        if (equals < 0) requiredKeywords.push(name);
      } else {
        positionalCount++;
        if (equals < 0) required = positionalCount;
      }
    }
  }
  // What a method belongs to cannot be given by keyword: dict(cls=1) makes {'cls': 1}.
  if (posOnlyCount === 0 && (names[0] === 'self' || names[0] === 'cls')) posOnlyCount = 1;
  const simple = posOnlyCount === names.length && !varArgs && !varKeywords;
  const bare = !varKeywords && requiredKeywords.length === 0;
  const positional = bare && !varArgs;
  const packs = bare && varArgs && positionalCount === 0;
  const gathers = bare && varArgs && positionalCount === 1;
  const collects = varArgs && varKeywords && names.length === positionalCount && positionalCount < 2;
  return {
    names,
    posOnlyCount,
    positionalCount,
    required,
    varArgs,
    varKeywords,
    requiredKeywords,
    simple,
    positional,
    packs,
    gathers,
    untold: toldSignature(text) === undefined,
    byFormat: text.endsWith(BY_FORMAT),
    byHand: text.endsWith(') by hand'),
    collects,
  };
}

const BY_FORMAT = ') by format';

/** What people are told; undefined where CPython tells nothing. */
export const toldSignature = (text: string): string | undefined =>
  text.endsWith(') untold') || text.endsWith(BY_FORMAT) ? undefined : text;

const plural = (count: number): string => (count === 1 ? '' : 's');

/** The name that messages use. CPython qualifies it ('list.append') only where a method takes no or one argument. */
export interface CallLabel {
  /** 'append'; the type's name for a constructor; empty for slot wrappers ("expected 1 argument, got 0"). */
  readonly name: string;
  /** 'list.append' */
  readonly qualified: string;
  /** Constructors without keywords and slot wrappers say "expected 1 argument, got 2", others "takes exactly one argument (2 given)". */
  readonly style: 'call' | 'expected';
  readonly wrapper?: boolean;
  /** The slot wrapper of pow(). */
  readonly power?: boolean;
}

/** Builtins that count by themselves. */
const OWN_WORDS = new Map<string, (given: number) => string>([
  // Its keywords are for list.sort().
  ['sorted', given => `sorted expected 1 argument, got ${given}`],
  ['__set_name__', given => `__set_name__() takes 2 positional arguments but ${given} were given`],
  // Another name of replace().
  ['code.__replace__', () => 'replace() takes no positional arguments'],
]);

/** How CPython words a wrong number of arguments to a builtin. `self` (for methods) is not counted. */
function wrongCount(label: CallLabel, signature: Signature, given: number, self: number): PyException {
  const most = signature.positionalCount - self;
  const least = Math.max(0, signature.required - self);
  const all = signature.names.length - self;
  const keywordable = signature.posOnlyCount < signature.positionalCount;
  const ownWords = OWN_WORDS.get(label.name) ?? OWN_WORDS.get(label.qualified);
  if (ownWords !== undefined) return typeError(ownWords(given));
  if (signature.byFormat) {
    const [words, count] = least === most ? ['exactly', most] : given < least ? ['at least', least] : ['at most', most];
    return typeError(`${label.name}() takes ${words} ${count} argument${plural(count)} (${given} given)`);
  }
  if (
    !keywordable &&
    !signature.varArgs &&
    most === 0 &&
    (all > 0 || signature.varKeywords) &&
    (given <= all || all === 0)
  )
    return typeError(`${label.name}() takes no positional arguments`);
  if (!keywordable && !signature.varArgs && all === most && label.style === 'call') {
    if (most === 0) return typeError(`${label.qualified}() takes no arguments (${given} given)`);
    if (most === 1 && least === 1) return typeError(`${label.qualified}() takes exactly one argument (${given} given)`);
  }
  if (!keywordable && !signature.varArgs && all > most && given > all)
    return typeError(`${label.name}() takes at most ${all} argument${plural(all)} (${given} given)`);
  if ((!keywordable && all === most) || signature.varArgs || label.style === 'expected') {
    const bound = least === most && !signature.varArgs ? '' : given < least ? 'at least ' : 'at most ';
    const count = given < least ? least : most;
    if (label.power === true) return typeError(`expected 1 or 2 arguments, got ${given}`);
    return typeError(
      `${label.name === '' ? '' : `${label.name} `}expected ${bound}${count} argument${plural(count)}, got ${given}`,
    );
  }
  if (given < least) {
    // Only of those that must be positional CPython says how many there are.
    const fewest = Math.min(least, signature.posOnlyCount - self);
    const bound = fewest < most ? 'at least' : 'exactly';
    return typeError(`${label.name}() takes ${bound} ${fewest} positional argument${plural(fewest)} (${given} given)`);
  }
  const words = least === most && given <= all ? 'exactly' : 'at most';
  const [limit, positional] = given > all ? [all, ''] : [most, all > most ? ' positional' : ''];
  return typeError(`${label.name}() takes ${words} ${limit}${positional} argument${plural(limit)} (${given} given)`);
}

/** What CPython says before it counts positional arguments: no keywords at all, or more arguments than parameters. */
function refuseKeywords(
  { name, signature }: Builtin,
  all: number,
  given: number,
  self: number,
  labelled: () => CallLabel,
): void {
  if (signature.varKeywords) return;
  if (signature.posOnlyCount === signature.names.length) {
    const label = labelled();
    const what = label.wrapper === true ? `wrapper ${name}` : signature.byFormat ? name : label.qualified;
    throw typeError(`${what}() takes no keyword arguments`);
  }
  const most = signature.names.length - self;
  if (signature.varArgs && signature.untold && given + self >= signature.required && all - given > most) {
    throw typeError(
      `${labelled().name}() takes at most ${most} keyword argument${plural(most)} (${all - given} given)`,
    );
  }
  if (signature.varArgs || all <= most) return;
  const label = labelled();
  if (label.style === 'expected') return;
  const kind = given === 0 ? 'keyword ' : '';
  throw typeError(`${label.name}() takes at most ${most} ${kind}argument${plural(most)} (${all} given)`);
}

/** Wrong keywords of a call that CPython has no parser for: it compares them one by one with what there can be. */
function refuseByHand(signature: Signature, name: string, given: number, keywords: readonly string[]): void {
  const known = signature.names.slice(1);
  const all = given + keywords.length;
  if (all === 0 || (all > known.length && given === 0))
    throw typeError(`${name}() missing required argument '${known[0]}'`);
  if (all > known.length) return;
  const wanted = all === known.length && keywords[0] === known[1] ? [known[1], known[0]] : known.slice(given);
  const wrong = keywords.find((keyword, i) => keyword !== wanted[i]);
  if (wrong !== undefined) throw typeError(`'${wrong}' is an invalid keyword argument for ${name}()`);
}

/** A keyword that the function has not, in the function's words. */
function refuseUnexpected(name: string, signature: Signature, unexpected: string, given: number): PyException {
  // These look whether there is anything to compare before they look at keywords.
  if ((name === 'max' || name === 'min') && given === 0)
    return typeError(`${name} expected at least 1 argument, got 0`);
  if (name === 'zip_longest') return typeError(`${name}() got an unexpected keyword argument`);
  // sorted() hands its keywords to list.sort(), which complains.
  const callee = name === 'sorted' ? 'sort' : name;
  return unexpectedKeyword(callee, unexpected, signature.names.slice(signature.posOnlyCount));
}

/**
 * Does the constructor of a builtin type without keywords leave them to the __init__ of a subclass, or its __init__ to
 * the __new__ of one (as list does, and set does not)? `first` is the class it was called with, or the object.
 */
function leavesKeywords({ name, signature }: Builtin, first: Value | undefined): boolean {
  const other = name === '__new__' ? '__init__' : name === '__init__' ? '__new__' : undefined;
  if (other === undefined || signature.varKeywords || signature.posOnlyCount !== signature.names.length) return false;
  const cls = name === '__init__' && first !== undefined ? typeOf(first) : first;
  if (!(cls instanceof PyType) || !cls.heap) return false;
  const owner = cls.mro.find(type => !type.heap && type.attrs.has(name));
  return owner !== undefined && owner.name !== 'set' && cls.lookup(other) !== owner.lookup(other);
}

/**
 * Arranges the arguments of a call for the implementation. `self` is 1 when the first argument is the object of a
 * method (it does not count in messages); `labelled` works out the names for messages, for wrong calls only.
 */
export function arrangeArguments(
  builtin: Builtin,
  args: readonly Value[],
  names: readonly string[] | null,
  self: 0 | 1,
  labelled: () => CallLabel,
): unknown[] {
  const signature = builtin.signature;
  const given = names === null ? args.length : args.length - names.length;
  if (names === null && signature.positional && given >= signature.required && given <= signature.positionalCount) {
    return args as unknown[];
  }
  if (names !== null && names.length > 0 && leavesKeywords(builtin, args[0]))
    return arrangeArguments(builtin, args.slice(0, given), null, self, labelled);
  if (signature.byHand && !(args[0] as PyType).heap)
    refuseByHand(signature, labelled().name, given - self, names ?? []);
  if (names !== null && names.length > 0) refuseKeywords(builtin, args.length - self, given - self, self, labelled);
  const { positionalCount } = signature;
  const result: unknown[] = new Array(positionalCount).fill(undefined);
  if (given > positionalCount && !signature.varArgs) {
    throw wrongCount(labelled(), signature, given - self, self);
  }
  for (let i = 0; i < given && i < positionalCount; i++) result[i] = args[i];
  if (signature.varArgs) result.push(args.slice(Math.min(positionalCount, given), given));
  const keywordBase = result.length;
  const keywordOnlyCount = signature.names.length - positionalCount;
  for (let i = 0; i < keywordOnlyCount; i++) result.push(undefined);
  const extra = signature.varKeywords ? new Map<string, Value>() : null;
  let unexpected: string | null = null;
  if (names !== null) {
    names.forEach((name, i) => {
      const value = args[given + i]!;
      const position = signature.names.indexOf(name, signature.posOnlyCount);
      if (position < 0) {
        if (extra === null) unexpected ??= name;
        else extra.set(name, value);
        return;
      }
      const slot = position < positionalCount ? position : keywordBase + position - positionalCount;
      if (result[slot] !== undefined) {
        throw typeError(
          `argument for ${labelled().name}() given by name ('${name}') and position (${position + 1 - self})`,
        );
      }
      result[slot] = value;
    });
  }
  for (let i = 0; i < signature.required; i++) {
    if (result[i] === undefined) {
      if (i < signature.posOnlyCount) throw wrongCount(labelled(), signature, given - self, self);
      throw typeError(`${labelled().name}() missing required argument '${signature.names[i]}' (pos ${i + 1 - self})`);
    }
  }
  for (const name of signature.requiredKeywords) {
    if (result[keywordBase + signature.names.indexOf(name) - positionalCount] === undefined) {
      throw typeError(`${labelled().name}() missing required keyword-only argument: '${name}'`);
    }
  }
  if (unexpected !== null) throw refuseUnexpected(labelled().name, signature, unexpected, given - self);
  if (extra !== null) result.push(extra);
  return result;
}

/** Also says which of the keywords that the function has may have been meant. */
export function unexpectedKeyword(callee: string, name: string, keywords: readonly string[]): PyException {
  const guess = closestName(name, keywords);
  const hint = guess === null ? '' : `. Did you mean '${guess}'?`;
  return typeError(`${callee}() got an unexpected keyword argument '${name}'${hint}`);
}
