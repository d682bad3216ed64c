// Modules: an object around a namespace.

import { PyDict } from './dict.ts';
import { builtinType, PyObject, type PyType, type Value } from './object.ts';
import { fromText } from './str.ts';

export const moduleType = builtinType('module', { layout: 'module', hasDict: true });

export class PyModule extends PyObject {
  readonly dict: PyDict;
  /** Makes an attribute that the module does not have yet, when it is asked for (sys.meta_path); undefined: none of that name. */
  missing: ((name: string) => Value | undefined) | null = null;

  constructor(name: string, doc: Value = null, cls: PyType = moduleType, dict: PyDict = new PyDict()) {
    super();
    this.cls = cls;
    this.dict = dict;
    this.instanceDict = dict;
    dict.set('__name__', fromText(name));
    dict.set('__doc__', doc);
    for (const key of ['__package__', '__loader__', '__spec__']) if (!dict.has(key)) dict.set(key, null);
  }
}
