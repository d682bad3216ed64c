// re.Pattern: its methods. Each makes one Search and walks from match to match; where a RegExp does the work and no match
// can be empty, the loops below go through the text without making a Match for each.

import { bytesOf } from '../../runtime/objects/buffer.ts';
import { PyIterator, PyList, PyTuple } from '../../runtime/objects/containers.ts';
import { PyGenericAlias } from '../../runtime/objects/generic-alias.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { NotImplemented, typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { call1 } from '../../runtime/protocols/call.ts';
import { callableIteratorType } from '../../runtime/protocols/callable-iterator.ts';
import { equals } from '../../runtime/protocols/compare.ts';
import { hash, hashTuple } from '../../runtime/protocols/hash.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { shortRepr } from '../../runtime/protocols/text.ts';
import type { TypeTable } from '../../runtime/types/define.ts';
import { PyMappingProxy } from '../../runtime/types/mappingproxy.ts';
import { defineOnce } from '../define-once.ts';
import { WEAKLY_REFERENCEABLE } from '../weakref/referenceable.ts';
import { groupText } from './group-text.ts';
import { joined } from './joined.ts';
import { PyMatch, prepareMatch } from './match.ts';
import { Flag } from './opcodes.ts';
import { PyPattern, patternType } from './pattern-object.ts';
import { type Hit, type Mode, Search } from './search.ts';
import type { Subject } from './subject.ts';
import { compileTemplate, PyTemplate, templateType } from './template.ts';

function searchOf(self: PyPattern, value: Value, pos?: Value, endpos?: Value): Search {
  const start = pos === undefined ? 0 : toSize(pos, true);
  const end = endpos === undefined ? Number.MAX_SAFE_INTEGER : toSize(endpos, true);
  return new Search(self, self.subject(value), start, end);
}

function makeMatch(self: PyPattern, search: Search, hit: Hit | null): PyMatch | null {
  return hit === null ? null : new PyMatch(self, search.subject, hit, search.start, search.end);
}

const finding = (mode: Mode) => (self: PyPattern, value: Value, pos?: Value, endpos?: Value) => {
  const search = searchOf(self, value, pos, endpos);
  return makeMatch(self, search, search.next(mode));
};

// ---- many matches --------------------------------------------------------------------------------------------------

/** Each match in turn, told to `visit` until it gives false. */
function forEachHit(search: Search, visit: (hit: Hit) => boolean): void {
  for (let hit = search.next('search'); hit !== null; hit = search.next('search')) if (!visit(hit)) return;
}

/** What findall collects of one match: the whole, the only group, or all groups. */
function collected(subject: Subject, hit: Hit, groups: number, empty: Value): Value {
  if (groups === 0) return subject.slice(hit.start, hit.end);
  if (groups === 1) return groupText(subject, hit, 1) ?? empty;
  const items: Value[] = [];
  for (let group = 1; group <= groups; group++) items.push(groupText(subject, hit, group) ?? empty);
  return new PyTuple(items);
}

function findAll(self: PyPattern, value: Value, pos?: Value, endpos?: Value): Value {
  const search = searchOf(self, value, pos, endpos);
  const { subject } = search;
  const found: Value[] = [];
  const empty = subject.slice(0, 0);
  forEachHit(search, hit => found.push(collected(subject, hit, self.groups, empty)) > 0);
  return new PyList(found);
}

class MatchIterator extends PyIterator {
  private search: Search | null;
  constructor(
    private readonly pattern: PyPattern,
    search: Search,
  ) {
    super();
    this.search = search;
  }
  step(): Value | undefined {
    if (this.search === null) return undefined;
    const hit = this.search.next('search');
    if (hit === null) {
      this.search = null;
      return undefined;
    }
    return makeMatch(this.pattern, this.search, hit)!;
  }
}
MatchIterator.prototype.cls = callableIteratorType;

function split(self: PyPattern, value: Value, maxsplit?: Value): Value {
  const most = maxsplit === undefined ? 0 : toSize(maxsplit);
  const search = searchOf(self, value);
  const { subject } = search;
  const parts: Value[] = [];
  let last = 0;
  let count = 0;
  if (most >= 0) {
    forEachHit(search, hit => {
      parts.push(subject.slice(last, hit.start));
      for (let group = 1; group <= self.groups; group++) parts.push(groupText(subject, hit, group) ?? null);
      last = hit.end;
      return ++count !== most;
    });
  }
  parts.push(subject.slice(last, subject.length));
  return new PyList(parts);
}

// ---- sub -----------------------------------------------------------------------------------------------------------

type Replacement = (pieces: Value[], subject: Subject, hit: Hit, search: Search) => void;

/** Text without a backslash stands for itself. */
function isLiteral(replacement: Value): boolean {
  const text = strOf(replacement);
  if (text !== undefined) return !textOf(text).includes('\\');
  const data = bytesOf(replacement);
  return data !== undefined && !data.includes(0x5c);
}

function replacementOf(self: PyPattern, given: Value): Replacement {
  const literal =
    (text: Value): Replacement =>
    pieces => {
      pieces.push(text);
    };
  if (isLiteral(given)) return literal(given);
  let callee = given;
  if (typeOf(given).lookup('__call__') === undefined) {
    callee = compileTemplate(self, given);
    if (callee instanceof PyTemplate) {
      const template = callee;
      if (template.rest.length === 0) return literal(template.first);
      return (pieces, subject, hit) => template.fill(pieces, subject, hit);
    }
  }
  return (pieces, subject, hit, search) => {
    const made = call1(callee, new PyMatch(self, subject, hit, search.start, search.end));
    if (made !== null) pieces.push(made);
  };
}

function substitute(self: PyPattern, given: Value, value: Value, count?: Value): [Value, number] {
  const most = count === undefined ? 0 : toSize(count);
  const replacement = replacementOf(self, given);
  const search = searchOf(self, value);
  const { subject } = search;
  const pieces: Value[] = [];
  let last = 0;
  let done = 0;
  if (most >= 0) {
    forEachHit(search, hit => {
      if (last < hit.start) pieces.push(subject.slice(last, hit.start));
      replacement(pieces, subject, hit, search);
      last = hit.end;
      return ++done !== most;
    });
  }
  if (last < subject.length) pieces.push(subject.slice(last, subject.length));
  return [joined(subject, pieces), done];
}

// ---- scanner -------------------------------------------------------------------------------------------------------

const scannerType = builtinType('SRE_Scanner', { basetype: false, module: '_sre' });

class PyScanner extends PyObject {
  ended = false;
  constructor(
    readonly pattern: PyPattern,
    readonly search: Search,
  ) {
    super();
  }
}
PyScanner.prototype.cls = scannerType;

const scanning = (mode: Mode) => (self: PyScanner) => {
  if (self.ended) return null;
  const hit = self.search.next(mode);
  if (hit === null) self.ended = true;
  return makeMatch(self.pattern, self.search, hit);
};

const scannerTable = (): TypeTable => ({
  methods: { 'match(self, /)': scanning('match'), 'search(self, /)': scanning('search') },
  members: ['pattern'],
  attributes: { pattern: { get: (self: PyScanner) => self.pattern } },
});

// ---- the object itself -----------------------------------------------------------------------------------------------

const FLAG_NAMES: readonly (readonly [number, string])[] = [
  [2, 're.IGNORECASE'],
  [4, 're.LOCALE'],
  [8, 're.MULTILINE'],
  [16, 're.DOTALL'],
  [32, 're.UNICODE'],
  [64, 're.VERBOSE'],
  [128, 're.DEBUG'],
  [256, 're.ASCII'],
];

function patternRepr(self: PyPattern): string {
  let { flags } = self;
  // What every str pattern has is not worth saying.
  if (self.isBytes === false && (flags & (4 | 256)) === 0) flags &= ~Flag.UNICODE;
  const names: string[] = [];
  for (const [bit, name] of FLAG_NAMES) {
    if ((flags & bit) === 0) continue;
    names.push(name);
    flags &= ~bit;
  }
  if (flags !== 0) names.push(`0x${(flags >>> 0).toString(16)}`);
  const source = shortRepr(self.pattern);
  return `re.compile(${source}${names.length > 0 ? `, ${names.join('|')}` : ''})`;
}

function samePattern(self: PyPattern, other: Value): Value {
  if (!(other instanceof PyPattern)) return NotImplemented;
  if (self === other) return true;
  return (
    self.flags === other.flags &&
    self.isBytes === other.isBytes &&
    self.groups === other.groups &&
    self.code.length === other.code.length &&
    self.code.every((word, i) => word === other.code[i]) &&
    equals(self.pattern, other.pattern)
  );
}

const selfCopy = (self: PyPattern): Value => self;

const patternTable = (): TypeTable => ({
  doc: 'Compiled regular expression object.',
  methods: {
    '__repr__(self, /)': patternRepr,
    '__hash__(self, /)': (self: PyPattern) => hashTuple([self.flags, hash(self.pattern), self.groups]),
    '__eq__(self, value, /)': samePattern,
    'match(self, /, string, pos=0, endpos=sys.maxsize)': finding('match'),
    'fullmatch(self, /, string, pos=0, endpos=sys.maxsize)': finding('fullmatch'),
    'search(self, /, string, pos=0, endpos=sys.maxsize)': finding('search'),
    'sub(self, /, repl, string, count=0)': (self: PyPattern, repl: Value, value: Value, count?: Value) =>
      substitute(self, repl, value, count)[0],
    'subn(self, /, repl, string, count=0)': (self: PyPattern, repl: Value, value: Value, count?: Value) =>
      new PyTuple(substitute(self, repl, value, count)),
    'findall(self, /, string, pos=0, endpos=sys.maxsize)': findAll,
    'split(self, /, string, maxsplit=0)': split,
    'finditer(self, /, string, pos=0, endpos=sys.maxsize)': (
      self: PyPattern,
      value: Value,
      pos?: Value,
      endpos?: Value,
    ) => new MatchIterator(self, searchOf(self, value, pos, endpos)),
    'scanner(self, /, string, pos=0, endpos=sys.maxsize)': (
      self: PyPattern,
      value: Value,
      pos?: Value,
      endpos?: Value,
    ) => new PyScanner(self, searchOf(self, value, pos, endpos)),
    '__copy__(self, /)': selfCopy,
    '__deepcopy__(self, memo, /)': selfCopy,
  },
  classMethods: {
    '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item),
  },
  members: ['pattern', 'flags', 'groups'],
  attributes: {
    pattern: {
      get: (self: PyPattern) => self.pattern,
      doc: 'The pattern string from which the RE object was compiled.',
    },
    flags: { get: (self: PyPattern) => self.flags, doc: 'The regex matching flags.' },
    groups: { get: (self: PyPattern) => self.groups, doc: 'The number of capturing groups in the pattern.' },
    groupindex: {
      get: (self: PyPattern) => new PyMappingProxy(self.groupIndex),
      doc: 'A dictionary mapping group names to group numbers.',
    },
  },
});

/** Gives the types their methods, when _sre is imported. */
export function preparePatterns(): void {
  defineOnce(patternType, patternTable);
  WEAKLY_REFERENCEABLE.add(patternType);
  defineOnce(scannerType, scannerTable);
  defineOnce(templateType, () => ({}));
  prepareMatch();
}
