// The classes of syntax trees, derived from the front end's one table of nodes.
//
// They are ordinary classes: programs subclass them and give their instances any attribute. Made once for the process,
// when _ast is first imported.

import { interpreter } from '../../runtime/interpreter.ts';
import { EMPTY_TUPLE, listType, PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { PyGenericAlias } from '../../runtime/objects/generic-alias.ts';
import { objectType, PyInstance, type PyType, typeType, type Value } from '../../runtime/objects/object.ts';
import { intType, noneType, strType } from '../../runtime/objects/scalars.ts';
import { makeType } from '../../runtime/protocols/classes.ts';
import type { NodeDeclaration } from '../../runtime/syntax-door.ts';
import { makeUnion } from '../../runtime/types/union.ts';
import { once } from '../once.ts';

/** Families of nodes without fields; in the front end's trees they are plain words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  expr_context: ['Load', 'Store', 'Del'],
  boolop: ['And', 'Or'],
  operator: [
    'Add',
    'Sub',
    'Mult',
    'MatMult',
    'Div',
    'Mod',
    'Pow',
    'LShift',
    'RShift',
    'BitOr',
    'BitXor',
    'BitAnd',
    'FloorDiv',
  ],
  unaryop: ['Invert', 'Not', 'UAdd', 'USub'],
  cmpop: ['Eq', 'NotEq', 'Lt', 'LtE', 'Gt', 'GtE', 'Is', 'IsNot', 'In', 'NotIn'],
};

export const FAMILIES_OF_WORDS: ReadonlySet<string> = new Set(Object.keys(WORDS));

export const POSITION_NAMES = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'] as const;
const POSITIONS = new PyTuple([...POSITION_NAMES]);

/** One class with what trees need to know of it. */
export interface NodeClass {
  readonly name: string;
  readonly type: PyType;
  readonly family: string;
  readonly fields: readonly (readonly [name: string, type: string])[];
  readonly positioned: boolean;
}

export interface TreeClasses {
  readonly base: PyType;
  /** Every class by name, families too. */
  readonly types: ReadonlyMap<string, PyType>;
  readonly nodes: ReadonlyMap<string, NodeClass>;
  readonly byType: ReadonlyMap<PyType, NodeClass>;
  /** The instances that parsed trees share: Load, Add … */
  readonly words: ReadonlyMap<string, PyInstance>;
}

/** Families that are one node, and the node's class itself. */
const isProduct = (name: string, { family }: NodeDeclaration): boolean => name === family;

/** As Python.asdl has it: None in a list is not part of the type of kw_defaults. */
const shownType = (owner: string, type: string): string =>
  owner === 'arguments' && type === 'expr?*' ? 'expr*' : type;

const signature = (name: string, fields: NodeDeclaration['fields']): string => {
  const parts = Object.entries(fields).map(([field, type]) => `${shownType(name, type)} ${field}`);
  return parts.length === 0 ? name : `${name}(${parts.join(', ')})`;
};

export const treeClasses = once((): TreeClasses => {
  const { nodes: declarations, positioned } = interpreter().engine.syntax;
  const types = new Map<string, PyType>();
  const nodes = new Map<string, NodeClass>();
  const words = new Map<string, PyInstance>();

  const make = (name: string, base: PyType | null, attributes: Readonly<Record<string, Value>>): PyType => {
    const namespace = new PyDict();
    namespace.set('__module__', 'ast');
    for (const [key, value] of Object.entries(attributes)) namespace.set(key, value);
    const type = makeType(typeType, name, base === null ? [objectType] : [base], namespace, new Map());
    types.set(name, type);
    return type;
  };
  const positionDefaults = (family: string): Record<string, Value> => {
    const isPositioned = positioned.includes(family);
    const attributes: Record<string, Value> = { _attributes: isPositioned ? POSITIONS : EMPTY_TUPLE };
    // Patterns and type parameters must have an end.
    if (isPositioned && family !== 'pattern' && family !== 'type_param') {
      attributes.end_lineno = null;
      attributes.end_col_offset = null;
    }
    return attributes;
  };
  const base = make('AST', null, { _fields: EMPTY_TUPLE, __match_args__: EMPTY_TUPLE, _attributes: EMPTY_TUPLE });

  const makeFamily = (family: string): PyType => {
    const known = types.get(family);
    if (known !== undefined) return known;
    const members = Object.entries(declarations).filter(([, node]) => node.family === family);
    const constructors =
      WORDS[family]?.join(' | ') ??
      members.map(([name, node]) => signature(name, node.fields)).join(`\n${' '.repeat(family.length)} | `);
    return make(family, base, {
      __doc__: `${family} = ${constructors}`,
      _fields: EMPTY_TUPLE,
      __match_args__: EMPTY_TUPLE,
      ...positionDefaults(family),
    });
  };
  const makeNode = (name: string, family: string, fields: NodeDeclaration['fields']): void => {
    const product = name === family;
    const parent = product ? base : makeFamily(family);
    const names = new PyTuple(Object.keys(fields));
    const attributes: Record<string, Value> = {
      __doc__: signature(name, fields),
      _fields: names,
      __match_args__: names,
      ...(product ? positionDefaults(family) : {}),
    };
    for (const [field, type] of Object.entries(fields)) if (isOptional(type)) attributes[field] = null;
    const type = make(name, parent, attributes);
    nodes.set(name, {
      name,
      type,
      family,
      fields: Object.entries(fields),
      positioned: positioned.includes(family),
    });
  };

  for (const [name, node] of Object.entries(declarations)) if (!isProduct(name, node)) makeFamily(node.family);
  for (const [name, node] of Object.entries(declarations)) makeNode(name, node.family, node.fields);
  for (const [family, members] of Object.entries(WORDS)) {
    for (const word of members) {
      makeNode(word, family, {});
      words.set(word, new PyInstance(types.get(word)!));
    }
  }
  for (const { type, fields } of nodes.values()) {
    const fieldTypes = new PyDict();
    for (const [field, written] of fields) fieldTypes.set(field, fieldType(types, written));
    type.setOwn('_field_types', fieldTypes);
    type.setOwn('__annotations_cache__', fieldTypes);
  }
  return { base, types, nodes, byType: new Map([...nodes.values()].map(node => [node.type, node])), words };
});

const isOptional = (type: string): boolean => type.endsWith('?');

const PLAIN: Readonly<Record<string, PyType>> = {
  identifier: strType,
  string: strType,
  int: intType,
  constant: objectType,
};

function fieldType(types: ReadonlyMap<string, PyType>, written: string): Value {
  const name = written.replace(/[?*]+$/, '');
  const plain = PLAIN[name] ?? types.get(name)!;
  if (written.endsWith('*')) return new PyGenericAlias(listType, plain);
  return isOptional(written) ? makeUnion(plain, noneType) : plain;
}
