// Python objects as a tree of the front end, with CPython's complaints about what does not fit.
//
// Attributes are read as any program would read them: a class of one's own with the right fields will do, and a default
// of the class counts. What a tree must be beyond the types of its fields is checked afterwards (validate.ts).

import { recursionError, runtimeError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { valueLiteral } from '../../runtime/literal-value.ts';
import { bytesType, type PyBytes, PyList } from '../../runtime/objects/containers.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { intOf, strType, typeOf } from '../../runtime/objects/scalars.ts';
import { isStr, textOf } from '../../runtime/objects/str.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { isInstance } from '../../runtime/protocols/classes.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import type { SyntaxNode } from '../../runtime/syntax-door.ts';
import { FAMILIES_OF_WORDS, type NodeClass, treeClasses } from './classes.ts';
import { validate } from './validate.ts';

const MODES = { exec: 'Module', eval: 'Expression', single: 'Interactive' } as const;

export function toTree(value: Value, mode: keyof typeof MODES): SyntaxNode {
  const { types } = treeClasses();
  const wanted = MODES[mode];
  if (!isInstance(value, types.get(wanted)!)) {
    throw typeError(`expected ${wanted} node, got ${typeOf(value).name}`);
  }
  try {
    const tree = ofFamily(value, 'mod')!;
    validate(tree);
    return tree;
  } catch (error) {
    if (error instanceof RangeError) throw recursionError('maximum recursion depth exceeded during ast construction');
    throw error;
  }
}

const missing = (field: string, owner: string) => typeError(`required field "${field}" missing from ${owner}`);

function ofFamily(value: Value, family: string): SyntaxNode | null {
  const { nodes, types, byType } = treeClasses();
  const product = nodes.get(family);
  if (value === null && product === undefined) return null;
  const isPositioned = (product ?? [...nodes.values()].find(node => node.family === family)!).positioned;
  if (product !== undefined) {
    const fields = fieldsOf(value, product);
    return { kind: family, ...fields, ...(isPositioned ? places(value, family) : {}) };
  }
  const range = isPositioned ? places(value, family) : {};
  let found = byType.get(typeOf(value));
  if (found?.family !== family) {
    found = isInstance(value, types.get(family)!)
      ? [...nodes.values()].find(node => node.family === family && isInstance(value, node.type))
      : undefined;
  }
  if (found === undefined) throw typeError(`expected some sort of ${family}, but got ${reprText(value)}`);
  return { kind: found.name, ...fieldsOf(value, found), ...range };
}

function places(value: Value, family: string): Record<string, number> {
  const at = (name: string, otherwise?: number): number => {
    const place = findAttr(value, name);
    if ((place === undefined || place === null) && otherwise !== undefined) return otherwise;
    if (place === undefined) throw missing(name, family);
    return integer(place);
  };
  const lineno = at('lineno');
  const column = at('col_offset');
  const mustEnd = family === 'pattern' || family === 'type_param';
  return {
    lineno,
    col_offset: column,
    end_lineno: at('end_lineno', mustEnd ? undefined : lineno),
    end_col_offset: at('end_col_offset', mustEnd ? undefined : column),
  };
}

function fieldsOf(value: Value, { name, fields }: NodeClass): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [field, written] of fields) {
    const given = findAttr(value, field);
    const type = written.replace(/[?*]+$/, '');
    // The front end calls a constant's `kind` its prefix.
    const key = name === 'Constant' && field === 'kind' ? 'prefix' : field;
    if (written.endsWith('*')) found[key] = listOf(given, type, name, field);
    else if (given === undefined || (given === null && written.endsWith('?'))) {
      if (written.endsWith('?')) found[key] = null;
      else if (type === 'expr_context') found[key] = 'Load';
      else throw missing(field, name);
    } else {
      found[key] = single(given, type);
      if (found[key] === null) throw valueError(`field '${field}' is required for ${name}`);
    }
  }
  return found;
}

function listOf(given: Value | undefined, type: string, owner: string, field: string): unknown[] {
  if (given === undefined) return [];
  if (!(given instanceof PyList)) {
    throw typeError(`${owner} field "${field}" must be a list, not a ${typeOf(given).name}`);
  }
  const size = given.items.length;
  const items: unknown[] = [];
  for (let i = 0; i < size; i++) {
    items.push(single(given.items[i]!, type));
    if (given.items.length !== size) {
      throw runtimeError(`${owner} field "${field}" changed size during iteration`);
    }
  }
  return items;
}

function single(value: Value, type: string): unknown {
  switch (type) {
    case 'identifier':
      if (value === null) return null;
      if (!isStr(value)) throw typeError('AST identifier must be of type str');
      return textOf(value);
    case 'string':
      // Of exactly one of these types.
      if (typeOf(value) !== strType && typeOf(value) !== bytesType) throw typeError('AST string must be of type str');
      return isStr(value) ? textOf(value) : new TextDecoder().decode((value as PyBytes).data);
    case 'int':
      return integer(value);
    case 'constant': {
      const literal = valueLiteral(value);
      if (literal === undefined) throw typeError(`got an invalid type in Constant: ${typeOf(value).name}`);
      return literal;
    }
    default:
      return FAMILIES_OF_WORDS.has(type) ? word(value, type) : ofFamily(value, type);
  }
}

function word(value: Value, family: string): string {
  const { byType, nodes } = treeClasses();
  let found = byType.get(typeOf(value));
  if (found?.family !== family) {
    found = [...nodes.values()].find(node => node.family === family && isInstance(value, node.type));
  }
  if (found === undefined) throw typeError(`expected some sort of ${family}, but got ${reprText(value)}`);
  return found.name;
}

function integer(value: Value): number {
  const number = intOf(value);
  if (number === undefined) throw valueError(`invalid integer value: ${reprText(value)}`);
  return Number(number);
}
