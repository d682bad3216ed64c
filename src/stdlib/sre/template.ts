// Replacement texts with groups in them: _sre.template, Match.expand, and the filling in for sub.
//
// The library's re._compile_template parses them (and keeps the last ones); here they are a list of literal texts and
// group numbers in turn.

import { typeError } from '../../runtime/exceptions/raise.ts';
import { importModule } from '../../runtime/imports/import.ts';
import { PyList } from '../../runtime/objects/containers.ts';
import { builtinType, PyObject, type Value } from '../../runtime/objects/object.ts';
import { intOf } from '../../runtime/objects/scalars.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { length } from '../../runtime/protocols/items.ts';
import { groupText } from './group-text.ts';
import { joined } from './joined.ts';
import type { PyMatch } from './match.ts';
import type { PyPattern } from './pattern-object.ts';
import type { Hit } from './search.ts';
import type { Subject } from './subject.ts';

export const templateType = builtinType('SRE_Template', { basetype: false, module: '_sre' });

export class PyTemplate extends PyObject {
  constructor(
    readonly first: Value,
    /** Each group with the text behind it, null where there is none. */
    readonly rest: readonly { readonly group: number; readonly text: Value }[],
  ) {
    super();
  }

  /** Appends what the template stands for in this match. */
  fill(pieces: Value[], subject: Subject, hit: Hit): void {
    if (hasText(this.first)) pieces.push(this.first);
    for (const { group, text } of this.rest) {
      const found = groupText(subject, hit, group);
      if (found !== undefined) pieces.push(found);
      if (hasText(text)) pieces.push(text);
    }
  }
}
PyTemplate.prototype.cls = templateType;

const hasText = (text: Value): boolean => text !== null && text !== '' && length(text) > 0;

/** _sre.template(pattern, [text, group, text, group, …, text]) */
export function makeTemplate(_pattern: Value, list: Value): Value {
  if (!(list instanceof PyList)) throw typeError('template() argument 2 must be list, not other');
  const { items } = list;
  if (items.length % 2 === 0) throw typeError('invalid template');
  const rest: { group: number; text: Value }[] = [];
  for (let i = 1; i < items.length; i += 2) {
    const group = intOf(items[i]!);
    if (group === undefined) throw typeError('an integer is required');
    if (group < 0) throw typeError('invalid template');
    rest.push({ group: Number(group), text: items[i + 1]! });
  }
  return new PyTemplate(items[0]!, rest);
}

/** The template of a replacement, or the text itself when the library gives one. */
export function compileTemplate(pattern: PyPattern, replacement: Value): Value {
  return callMethod(importModule('re'), '_compile_template', [pattern, replacement]);
}

export function expandTemplate(match: PyMatch, replacement: Value): Value {
  const template = compileTemplate(match.pattern, replacement);
  if (!(template instanceof PyTemplate)) return template;
  if (template.rest.length === 0) return template.first;
  const pieces: Value[] = [];
  template.fill(pieces, match.subject, match.hit);
  return joined(match.subject, pieces);
}
