// The module _collections: deque, defaultdict, OrderedDict. The library's own collections package stands on it.

import { countElements } from './collections/count-elements.ts';
import { defaultdictType } from './collections/default-dict.ts';
import { dequeIteratorType, dequeReverseIteratorType, dequeType } from './collections/deque.ts';
import { orderedDictType } from './collections/ordered-dict.ts';
import { defineTupleGetter } from './collections/tuple-getter.ts';
import type { ModuleTable } from './module-table.ts';
import { WEAKLY_REFERENCEABLE } from './weakref/referenceable.ts';

export function collectionsModule(): ModuleTable {
  WEAKLY_REFERENCEABLE.add(dequeType).add(orderedDictType);
  return {
    name: '_collections',
    doc: 'High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n',
    functions: { '_count_elements(mapping, iterable, /)': countElements },
    values: {
      OrderedDict: orderedDictType,
      _deque_iterator: dequeIteratorType,
      _deque_reverse_iterator: dequeReverseIteratorType,
      _tuplegetter: defineTupleGetter(),
      defaultdict: defaultdictType,
      deque: dequeType,
    },
  };
}
