// The __spec__ of modules: a plain object with a few attributes, until importlib's own machinery is there.

import { setOwnAttr } from '../objects/instance.ts';
import { objectType, PyInstance, PyType, type Value } from '../objects/object.ts';

const types = new Map<string, PyType>();

export function simpleNamespace(typeName: string, attributes: Readonly<Record<string, Value>>): PyInstance {
  let type = types.get(typeName);
  if (type === undefined) {
    type = new PyType(typeName, [objectType], { layout: objectType.layout });
    type.mro = [type, objectType];
    type.hasDict = true;
    type.attrs.set('__module__', 'importlib._bootstrap');
    types.set(typeName, type);
  }
  const object = new PyInstance(type);
  for (const [name, value] of Object.entries(attributes)) setOwnAttr(object, name, value);
  return object;
}
