// list[int] and int | str as objects.

import { PyTuple } from './containers.ts';
import { builtinType, PyObject, type PyType, type Value } from './object.ts';

export const genericAliasType = builtinType('GenericAlias', { layout: 'GenericAlias', home: 'types' });
export const unionType = builtinType('Union', { basetype: false, home: 'typing' });

/** origin[args] */
export class PyGenericAlias extends PyObject {
  readonly args: PyTuple;

  constructor(
    readonly origin: Value,
    args: Value,
    /** *tuple[int, …] */
    readonly starred = false,
    cls: PyType = genericAliasType,
  ) {
    super();
    this.cls = cls;
    this.args = args instanceof PyTuple ? args : new PyTuple([args]);
  }
}

export class PyUnion extends PyObject {
  constructor(readonly args: PyTuple) {
    super();
  }
}
PyUnion.prototype.cls = unionType;

/** Attributes that an alias has itself; it answers all others as its origin does. */
export const ALIAS_ATTRIBUTES: ReadonlySet<string> = new Set([
  '__origin__',
  '__args__',
  '__parameters__',
  '__unpacked__',
  '__typing_unpacked_tuple_args__',
  '__class__',
  '__bases__',
  '__copy__',
  '__deepcopy__',
  '__mro_entries__',
  '__reduce__',
  '__reduce_ex__',
]);
