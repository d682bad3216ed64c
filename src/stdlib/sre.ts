// The module _sre: the machine behind the library's re, which parses and compiles patterns in Python.

import { overflowError, runtimeError, typeError } from '../runtime/exceptions/raise.ts';
import { bytesOf } from '../runtime/objects/buffer.ts';
import { PyList, PyTuple } from '../runtime/objects/containers.ts';
import { PyDict } from '../runtime/objects/dict.ts';
import type { Value } from '../runtime/objects/object.ts';
import { intOf, typeOf } from '../runtime/objects/scalars.ts';
import { strOf } from '../runtime/objects/str.ts';
import { toSize } from '../runtime/protocols/numbers.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';
import { asciiIsCased, asciiLower, unicodeIsCased, unicodeLower } from './sre/characters.ts';
import { MAGIC, MAXGROUPS, MAXREPEAT, Op } from './sre/opcodes.ts';
import { preparePatterns } from './sre/pattern.ts';
import { PyPattern } from './sre/pattern-object.ts';
import { makeTemplate } from './sre/template.ts';

const CODE_SIZE = 4;

function codeWords(list: PyList): Uint32Array {
  const words = new Uint32Array(list.items.length);
  list.items.forEach((item, i) => {
    const word = intOf(item);
    if (word === undefined) throw typeError('an integer is required');
    if (word < 0) throw overflowError("can't convert negative value to unsigned int");
    if (word > 0xffffffff) throw overflowError('regular expression code size limit exceeded');
    words[i] = Number(word);
  });
  return words;
}

function kindOf(pattern: Value): boolean | null {
  if (pattern === null) return null;
  if (strOf(pattern) !== undefined) return false;
  if (bytesOf(pattern) !== undefined) return true;
  throw typeError(`expected string or bytes-like object, got '${typeOf(pattern).name}'`);
}

function argument(name: string, wanted: string, value: Value): never {
  throw typeError(`compile() argument '${name}' must be ${wanted}, not ${typeOf(value).name}`);
}

function compile(pattern: Value, flags: Value, code: Value, groups: Value, index: Value, names: Value): Value {
  if (!(code instanceof PyList)) return argument('code', 'list', code);
  if (!(index instanceof PyDict)) return argument('groupindex', 'dict', index);
  if (!(names instanceof PyTuple)) return argument('indexgroup', 'tuple', names);
  const words = codeWords(code);
  const isBytes = kindOf(pattern);
  if (words.length === 0 || words[words.length - 1] !== Op.SUCCESS) throw runtimeError('invalid SRE code');
  return new PyPattern(pattern, toSize(flags), words, toSize(groups), index, names.items, isBytes);
}

export const sreModule = once((): ModuleTable => {
  preparePatterns();
  return {
    name: '_sre',
    functions: {
      'compile(pattern, flags, code, groups, groupindex, indexgroup)': compile,
      'template(pattern, template, /)': makeTemplate,
      'getcodesize()': () => CODE_SIZE,
      'ascii_iscased(character, /)': (character: Value) => asciiIsCased(toSize(character)),
      'unicode_iscased(character, /)': (character: Value) => unicodeIsCased(toSize(character)),
      'ascii_tolower(character, /)': (character: Value) => asciiLower(toSize(character)),
      'unicode_tolower(character, /)': (character: Value) => unicodeLower(toSize(character)),
    },
    values: {
      MAGIC,
      CODESIZE: CODE_SIZE,
      MAXREPEAT,
      MAXGROUPS,
      copyright: ' SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB ',
    },
  };
});
