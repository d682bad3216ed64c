// module

import { attributeError, typeError } from '../exceptions/raise.ts';
import { PyList } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { moduleType, PyModule } from '../objects/module.ts';
import type { PyType, Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { strOf } from '../objects/str.ts';
import { findAttr } from '../protocols/attributes.ts';
import { call, call0 } from '../protocols/call.ts';
import { toArray } from '../protocols/iterate.ts';
import { reprText, strText } from '../protocols/text.ts';
import { define } from './define.ts';
import { getAttributeByName } from './object.ts';
import { argumentTypeName } from './text-arguments.ts';

/** As importlib's _module_repr words it. */
function moduleRepr(self: PyModule): string {
  const name = self.dict.getStr('__name__');
  const shown = name === undefined ? "'?'" : reprText(name);
  const spec = self.dict.getStr('__spec__') ?? null;
  if (spec !== null) {
    const part = (attribute: string): Value => findAttr(spec, attribute) ?? null;
    const [origin, loader] = [part('origin'), part('loader')];
    const own = reprText(part('name'));
    if (origin !== null) {
      return part('has_location') === true
        ? `<module ${own} from ${reprText(origin)}>`
        : `<module ${own} (${strText(origin)})>`;
    }
    if (loader === null) return `<module ${own}>`;
    const path = typeOf(loader).name === 'NamespaceLoader' ? findAttr(loader, '_path') : undefined;
    return path === undefined
      ? `<module ${own} (${reprText(loader)})>`
      : `<module ${own} (namespace) from ${reprText(new PyList(toArray(path)))}>`;
  }
  const file = self.dict.getStr('__file__');
  if (file !== undefined) return `<module ${shown} from ${reprText(file)}>`;
  const loader = self.dict.getStr('__loader__') ?? null;
  return loader === null ? `<module ${shown}>` : `<module ${shown} (${reprText(loader)})>`;
}

/** What __annotate__ makes, kept for the next time. */
function annotationsOf(self: PyModule): Value {
  const known = self.dict.getStr('__annotations__');
  if (known !== undefined) return known;
  const annotate = self.dict.getStr('__annotate__') ?? null;
  const made = annotate === null ? new PyDict() : call(annotate, [1]);
  if (!(made instanceof PyDict)) throw typeError(`__annotate__ returned non-dict of type '${typeOf(made).name}'`);
  self.dict.set('__annotations__', made);
  return made;
}

define(moduleType, {
  signature: '(name, doc=None)',
  doc: 'A module: a namespace with a name.',
  new: {
    signature: '(cls, /, *args, **kwargs)',
    create: (cls: PyType) => {
      const module = new PyModule('', null, cls);
      // Its names come with __init__.
      module.dict.clear();
      return module;
    },
  },
  init: {
    signature: '(self, name, doc=None)',
    run: (self: PyModule, name: Value, doc: Value = null) => {
      const text = strOf(name);
      if (text === undefined) throw typeError(`module() argument 'name' must be str, not ${argumentTypeName(name)}`);
      self.dict.set('__name__', text);
      self.dict.set('__doc__', doc);
      for (const key of ['__package__', '__loader__', '__spec__']) self.dict.set(key, null);
      return null;
    },
  },
  methods: {
    '__repr__(self, /)': moduleRepr,
    '__getattribute__(self, name, /)': getAttributeByName,
    '__dir__(self, /)': (self: PyModule) => {
      const dict = findAttr(self, '__dict__');
      if (!(dict instanceof PyDict)) throw typeError('<module>.__dict__ is not a dictionary');
      const custom = dict.getStr('__dir__');
      return custom === undefined ? new PyList(dict.keys()) : call0(custom);
    },
  },
  members: ['__dict__'],
  attributes: {
    __dict__: { get: (self: PyModule) => self.dict },
    __annotate__: {
      get: (self: PyModule) => {
        const known = self.dict.getStr('__annotate__');
        if (known === undefined) self.dict.set('__annotate__', null);
        return known ?? null;
      },
      set: (self: PyModule, value) => {
        if (value === undefined) throw typeError('cannot delete __annotate__ attribute');
        if (value !== null && typeOf(value).lookup('__call__') === undefined)
          throw typeError('__annotate__ must be callable or None');
        self.dict.set('__annotate__', value);
        if (value !== null) self.dict.delete('__annotations__');
      },
    },
    __annotations__: {
      get: annotationsOf,
      set: (self: PyModule, value) => {
        if (value !== undefined) self.dict.set('__annotations__', value);
        else if (!self.dict.delete('__annotations__')) throw attributeError('__annotations__', self, '__annotations__');
        self.dict.delete('__annotate__');
      },
    },
  },
});
