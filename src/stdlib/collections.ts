// The module _collections: deque, defaultdict, OrderedDict. The library's own collections package stands on it.

import { defaultdictType } from './collections/default-dict.ts';
import { dequeType } from './collections/deque.ts';
import { orderedDictType } from './collections/ordered-dict.ts';
import type { ModuleTable } from './module-table.ts';

export const collectionsModule: ModuleTable = {
  name: '_collections',
  doc: 'High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n',
  values: {
    OrderedDict: orderedDictType,
    defaultdict: defaultdictType,
    deque: dequeType,
  },
};
