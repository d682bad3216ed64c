// _count_elements: what Counter does with an iterable.

import { dictType, PyDict } from '../../runtime/objects/dict.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { getAttr } from '../../runtime/protocols/attributes.ts';
import { call2 } from '../../runtime/protocols/call.ts';
import { setItem } from '../../runtime/protocols/items.ts';
import { forEach } from '../../runtime/protocols/iterate.ts';
import { add } from '../../runtime/protocols/numbers.ts';

/** A mapping that stores and finds as dict does needs no calls. */
const isPlain = (mapping: Value): mapping is PyDict =>
  mapping instanceof PyDict &&
  typeOf(mapping).fact(
    'stores as dict',
    type =>
      type.lookup('get') === dictType.attrs.get('get') &&
      type.lookup('__setitem__') === dictType.attrs.get('__setitem__'),
  );

export function countElements(mapping: Value, iterable: Value): Value {
  if (isPlain(mapping)) {
    forEach(iterable, element => {
      const known = mapping.get(element);
      mapping.set(element, known === undefined ? 1 : add(known, 1));
    });
    return null;
  }
  const get = getAttr(mapping, 'get');
  forEach(iterable, element => setItem(mapping, element, add(call2(get, element, 0), 1)));
  return null;
}
