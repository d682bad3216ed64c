// _locale: the conventions of the C library, of which there is one: the locale called C, POSIX or C.UTF-8.
//
// JavaScript has no setlocale, and what Intl knows of languages are other conventions than those that C programs see. So
// every other name is refused, as on a machine on which no locales have been generated; all texts are UTF-8.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyList } from '../runtime/objects/containers.ts';
import { PyDict } from '../runtime/objects/dict.ts';
import { builtinType, type Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { codesOf, fromText, type Str, strOf, textOf } from '../runtime/objects/str.ts';
import { osErrorFor } from '../runtime/os-errors.ts';
import { fspath, guestPath, hostPath } from '../runtime/paths.ts';
import { toSize } from '../runtime/protocols/numbers.ts';
import { nameArgument, strArgument } from '../runtime/types/text-arguments.ts';
import { constants } from './constants.ts';
import type { ModuleTable } from './module-table.ts';

const localeErrorType = builtinType('Error', { base: EXCEPTIONS.Exception, module: 'locale' });

const CATEGORIES = `LC_CTYPE=0 LC_NUMERIC=1 LC_TIME=2 LC_COLLATE=3 LC_MONETARY=4 LC_MESSAGES=5 LC_ALL=6 CHAR_MAX=127`;
const [CTYPE, ALL] = [0, 6];

/** What nl_langinfo answers, from a number on: names of the constants, and their texts. */
const LANGUAGE: readonly (readonly [number: number, names: string, texts: string])[] = [
  [14, 'CODESET', 'UTF-8'],
  [0x10000, 'RADIXCHAR THOUSEP', '.|'],
  [0x20000, 'ABDAY_1 ABDAY_2 ABDAY_3 ABDAY_4 ABDAY_5 ABDAY_6 ABDAY_7', 'Sun|Mon|Tue|Wed|Thu|Fri|Sat'],
  [0x20007, 'DAY_1 DAY_2 DAY_3 DAY_4 DAY_5 DAY_6 DAY_7', 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday'],
  [
    0x2000e,
    'ABMON_1 ABMON_2 ABMON_3 ABMON_4 ABMON_5 ABMON_6 ABMON_7 ABMON_8 ABMON_9 ABMON_10 ABMON_11 ABMON_12',
    'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
  ],
  [
    0x2001a,
    'MON_1 MON_2 MON_3 MON_4 MON_5 MON_6 MON_7 MON_8 MON_9 MON_10 MON_11 MON_12',
    'January|February|March|April|May|June|July|August|September|October|November|December',
  ],
  [0x20026, 'AM_STR PM_STR D_T_FMT D_FMT T_FMT T_FMT_AMPM ERA', 'AM|PM|%a %b %e %T %Y|%m/%d/%y|%H:%M:%S|%I:%M:%S %p|'],
  [0x2002e, 'ERA_D_FMT ALT_DIGITS ERA_D_T_FMT ERA_T_FMT', '%m/%d/%y|0123456789|%a %b %e %T %Y|%H:%M:%S'],
  [0x4000f, 'CRNCYSTR', ''],
  [0x50000, 'YESEXPR NOEXPR', '^[yY]|^[nN]'],
];

function languageTables(): { readonly numbers: Record<string, number>; readonly texts: Map<number, string> } {
  const numbers: Record<string, number> = {};
  const texts = new Map<number, string>();
  for (const [first, names, answers] of LANGUAGE) {
    const parts = answers.split('|');
    for (const [i, name] of names.split(' ').entries()) {
      numbers[name] = first + i;
      texts.set(first + i, parts[i]!);
    }
  }
  return { numbers, texts };
}

const refused = () => newException(localeErrorType, 'unsupported locale setting');

/** The name that a locale is known by; undefined for one that is not there. */
function knownLocale(name: string, category: number): string | undefined {
  if (name === 'C' || name === 'POSIX') return 'C';
  if (!/^C\.utf-?8$/i.test(name)) return undefined;
  // Only the characters differ between the two.
  return category === CTYPE ? name : 'C';
}

/** What the environment asks for: the first of three variables that is set. */
function wantedByEnvironment(category: number): string {
  const names = ['LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES'];
  const environment = interpreter().host.environment();
  for (const variable of ['LC_ALL', names[category]!, 'LANG']) {
    const value = environment.get(variable);
    if (value) return value;
  }
  return 'C.UTF-8';
}

function localeNames() {
  const current = ['C.UTF-8', 'C', 'C', 'C', 'C', 'C'];
  const told = (category: number): string => {
    if (category !== ALL) return current[category]!;
    return current.every(name => name === current[0]) ? current[0]! : current.join(';');
  };
  const chosen = (name: string, category: number): string => {
    const found = knownLocale(name === '' ? wantedByEnvironment(category) : name, category);
    if (found === undefined) throw refused();
    return found;
  };
  return (where: Value, name: Value = null): Value => {
    const category = toSize(where, true);
    let text: string | null = null;
    if (name !== null) {
      if (strOf(name) === undefined)
        throw typeError(`setlocale() argument 2 must be str or None, not ${typeOf(name).name}`);
      text = nameArgument(name, 'setlocale', 'argument 2');
    }
    if (category < 0 || category > ALL) throw refused();
    if (text === null) return told(category);
    if (category === ALL) {
      const parts = text.split(';');
      // All of them are good, or none is set.
      const all = current.map((_, i) => chosen(parts[Math.min(i, parts.length - 1)]!, i));
      current.splice(0, current.length, ...all);
    } else current[category] = chosen(text, category);
    return told(category);
  };
}

/** What localeconv gives where a locale has no convention of its own. */
const UNKNOWN = 127;

function localeconv(): Value {
  const texts = 'int_curr_symbol currency_symbol mon_decimal_point mon_thousands_sep';
  const numbers = `int_frac_digits frac_digits p_cs_precedes p_sep_by_space n_cs_precedes n_sep_by_space p_sign_posn
    n_sign_posn`;
  const result = new PyDict();
  for (const name of texts.split(' ')) result.set(name, '');
  result.set('mon_grouping', new PyList([]));
  result.set('positive_sign', '');
  result.set('negative_sign', '');
  for (const name of numbers.split(/\s+/)) result.set(name, UNKNOWN);
  result.set('decimal_point', '.');
  result.set('thousands_sep', '');
  result.set('grouping', new PyList([]));
  return result;
}

function withoutNull(text: Str): Str {
  if (textOf(text).includes('\0')) throw valueError('embedded null character');
  return text;
}

function strcoll(left: Value, right: Value): Value {
  const a = codesOf(withoutNull(strArgument(left, 'strcoll', 'argument 1')));
  const b = codesOf(withoutNull(strArgument(right, 'strcoll', 'argument 2')));
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return Math.sign(a.length - b.length);
}

/** A translation catalogue is never found, so every message stays what it is; the settings are kept for who asks. */
function catalogueFunctions() {
  const folders = new Map<string, Value>();
  let domain = 'messages';
  const message = (name: string, place: string) => (text: Value) => fromText(nameArgument(text, name, place));
  return {
    'gettext(msg, /)': message('gettext', 'argument'),
    'dgettext(domain, msg, /)': (_domain: Value, text: Value) => message('dgettext', 'argument 2')(text),
    'dcgettext(domain, msg, category, /)': (_domain: Value, text: Value, category: Value) => {
      toSize(category, true);
      return message('dcgettext', 'argument 2')(text);
    },
    'textdomain(domain, /)': (name: Value) => {
      if (name !== null) domain = nameArgument(name, 'textdomain', 'argument');
      return fromText(domain);
    },
    'bindtextdomain(domain, dir, /)': (name: Value, folder: Value) => {
      const text = nameArgument(name, 'bindtextdomain', 'argument 1');
      if (text === '') throw newException(localeErrorType, 'domain must be a non-empty string');
      if (folder !== null) folders.set(text, guestPath(hostPath(fspath(folder))));
      const found = folders.get(text);
      if (found === undefined) throw osErrorFor(2);
      return found;
    },
    'bind_textdomain_codeset(domain, codeset, /)': () => null,
  };
}

export const localeModule = (): ModuleTable => {
  const { numbers, texts } = languageTables();
  return {
    name: '_locale',
    doc: 'Support for POSIX locales.',
    functions: {
      'setlocale(category, locale=<unrepresentable>, /)': localeNames(),
      'localeconv()': localeconv,
      'nl_langinfo(key, /)': (key: Value) => {
        const text = texts.get(toSize(key, true));
        if (text === undefined) throw valueError('unsupported langinfo constant');
        return text;
      },
      'getencoding()': () => 'UTF-8',
      'strcoll(os1, os2, /)': strcoll,
      'strxfrm(string, /)': (text: Value) => withoutNull(strArgument(text, 'strxfrm', 'argument')),
      ...catalogueFunctions(),
    },
    values: { ...constants(CATEGORIES), ...numbers },
    make: () => ({ Error: localeErrorType }),
  };
};
