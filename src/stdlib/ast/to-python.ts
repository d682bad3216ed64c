// A tree of the front end as Python objects.

import { type Literal, literalValue } from '../../runtime/literal-value.ts';
import { PyList } from '../../runtime/objects/containers.ts';
import { setOwnAttr } from '../../runtime/objects/instance.ts';
import { PyInstance, type Value } from '../../runtime/objects/object.ts';
import { fromText } from '../../runtime/objects/str.ts';
import type { SyntaxNode } from '../../runtime/syntax-door.ts';
import { FAMILIES_OF_WORDS, POSITION_NAMES, type TreeClasses, treeClasses } from './classes.ts';

export const toObject = (tree: SyntaxNode): Value => nodeObject(tree, treeClasses());

function nodeObject(node: SyntaxNode, classes: TreeClasses): Value {
  const { type, fields, positioned } = classes.nodes.get(node.kind)!;
  const object = new PyInstance(type);
  for (const [field, written] of fields) setOwnAttr(object, field, fieldValue(node, field, written, classes));
  if (positioned) for (const name of POSITION_NAMES) setOwnAttr(object, name, node[name] as number);
  return object;
}

function fieldValue(node: SyntaxNode, field: string, written: string, classes: TreeClasses): Value {
  // The front end calls a constant's `kind` its prefix.
  const value = node.kind === 'Constant' && field === 'kind' ? node.prefix : node[field];
  if (value === null || value === undefined) return null;
  if (written === 'constant') return literalValue(value as Literal);
  const isWord = FAMILIES_OF_WORDS.has(written.replace('*', ''));
  if (Array.isArray(value)) return new PyList(value.map(item => single(item, isWord, classes)));
  return single(value, isWord, classes);
}

function single(value: unknown, isWord: boolean, classes: TreeClasses): Value {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return isWord ? classes.words.get(value)! : fromText(value);
  return nodeObject(value as SyntaxNode, classes);
}
