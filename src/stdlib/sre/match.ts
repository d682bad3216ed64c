// re.Match: what one match found. Groups are cut out of the text when they are asked for,
// out of what a bytearray holds then.

import { indexError } from '../../runtime/exceptions/raise.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { PyGenericAlias } from '../../runtime/objects/generic-alias.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { intOf } from '../../runtime/objects/scalars.ts';
import { fromCodes, type Str, textOf } from '../../runtime/objects/str.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { repr } from '../../runtime/protocols/text.ts';
import type { TypeTable } from '../../runtime/types/define.ts';
import { defineOnce } from '../define-once.ts';
import { groupText } from './group-text.ts';
import type { PyPattern } from './pattern-object.ts';
import type { Hit } from './search.ts';
import type { Subject } from './subject.ts';
import { expandTemplate } from './template.ts';

export const matchType = builtinType('Match', { basetype: false, module: 're' });

export class PyMatch extends PyObject {
  constructor(
    readonly pattern: PyPattern,
    readonly subject: Subject,
    readonly hit: Hit,
    readonly pos: number,
    readonly endpos: number,
  ) {
    super();
  }

  /** The text of a group by number, undefined for one that is not set. */
  text(group: number): Value | undefined {
    return groupText(this.subject, this.hit, group);
  }
}
PyMatch.prototype.cls = matchType;

/** The number of a group given by number or name. */
function groupIndex(self: PyMatch, key: Value): number {
  let index: Value | undefined;
  if (isIndex(key)) index = toIndex(key);
  else index = self.pattern.groupIndex.get(key);
  const number = index === undefined ? undefined : intOf(index);
  if (number === undefined || number < 0 || number > self.pattern.groups) throw indexError('no such group');
  return Number(number);
}

const textOr = (self: PyMatch, key: Value, otherwise: Value): Value => {
  const text = self.text(groupIndex(self, key));
  return text === undefined ? otherwise : text;
};

function group(self: PyMatch, keys: readonly Value[]): Value {
  if (keys.length === 0) return self.text(0)!;
  if (keys.length === 1) return textOr(self, keys[0]!, null);
  return new PyTuple(keys.map(key => textOr(self, key, null)));
}

function groups(self: PyMatch, otherwise: Value = null): Value {
  const items: Value[] = [];
  for (let i = 1; i <= self.pattern.groups; i++) {
    const text = self.text(i);
    items.push(text === undefined ? otherwise : text);
  }
  return new PyTuple(items);
}

function groupDict(self: PyMatch, otherwise: Value = null): Value {
  const dict = new PyDict();
  for (const [name, index] of self.pattern.groupIndex.entries()) {
    const text = self.text(Number(index));
    dict.set(name, text === undefined ? otherwise : text);
  }
  return dict;
}

function span(self: PyMatch, key: Value = 0): readonly [number, number] {
  const index = groupIndex(self, key);
  if (index === 0) return [self.hit.start, self.hit.end];
  const { spans } = self.hit;
  return [spans[index * 2]!, spans[index * 2 + 1]!];
}

function regs(self: PyMatch): Value {
  const { spans } = self.hit;
  const items: Value[] = [];
  for (let i = 0; i < spans.length; i += 2) items.push(new PyTuple([spans[i]!, spans[i + 1]!]));
  return new PyTuple(items);
}

function lastGroup(self: PyMatch): Value {
  const { lastIndex } = self.hit;
  return self.pattern.names[lastIndex] ?? null;
}

/** At most 50 characters of the text. */
function shortRepr(value: Value): string {
  const text: Str = repr(value);
  return typeof text === 'string' ? text.slice(0, 50) : textOf(fromCodes(text.codes.subarray(0, 50)));
}

const selfCopy = (self: PyMatch): Value => self;

const matchTable = (): TypeTable => ({
  doc: 'The result of re.match() and re.search().\nMatch objects always have a boolean value of True.',
  methods: {
    '__repr__(self, /)': (self: PyMatch) =>
      `<re.Match object; span=(${self.hit.start}, ${self.hit.end}), match=${shortRepr(self.text(0)!)}>`,
    '__getitem__(self, key, /)': (self: PyMatch, key: Value) => textOr(self, key, null),
    'group(self, /, *groups)': group,
    'start(self, group=0, /)': (self: PyMatch, key?: Value) => span(self, key)[0],
    'end(self, group=0, /)': (self: PyMatch, key?: Value) => span(self, key)[1],
    'span(self, group=0, /)': (self: PyMatch, key?: Value) => new PyTuple([...span(self, key)]),
    'groups(self, /, default=None)': groups,
    'groupdict(self, /, default=None)': groupDict,
    'expand(self, /, template)': (self: PyMatch, template: Value) => expandTemplate(self, template),
    '__copy__(self, /)': selfCopy,
    '__deepcopy__(self, memo, /)': selfCopy,
  },
  classMethods: {
    '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item),
  },
  members: ['string', 're', 'pos', 'endpos'],
  attributes: {
    string: { get: (self: PyMatch) => self.subject.value, doc: 'The string passed to match() or search().' },
    re: { get: (self: PyMatch) => self.pattern, doc: 'The regular expression object.' },
    pos: {
      get: (self: PyMatch) => self.pos,
      doc: 'The index into the string at which the RE engine started looking for a match.',
    },
    endpos: {
      get: (self: PyMatch) => self.endpos,
      doc: 'The index into the string beyond which the RE engine will not go.',
    },
    lastindex: {
      get: (self: PyMatch) => self.hit.lastIndex || null,
      doc: 'The integer index of the last matched capturing group.',
    },
    lastgroup: { get: lastGroup, doc: 'The name of the last matched capturing group.' },
    regs: { get: regs },
  },
});

export const prepareMatch = (): void => {
  defineOnce(matchType, matchTable);
};
