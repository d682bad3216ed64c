// The module collections: deque, defaultdict, OrderedDict, Counter, namedtuple.

import { counterType } from './collections/counter.ts';
import { defaultdictType } from './collections/default-dict.ts';
import { dequeType } from './collections/deque.ts';
import { namedTuple } from './collections/named-tuple.ts';
import { orderedDictType } from './collections/ordered-dict.ts';
import type { ModuleTable } from './module-table.ts';

export const collectionsModule: ModuleTable = {
  name: 'collections',
  doc: "This module implements specialized container datatypes providing\nalternatives to Python's general purpose built-in containers, dict,\nlist, set, and tuple.",
  functions: {
    'namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)': namedTuple,
  },
  values: {
    Counter: counterType,
    OrderedDict: orderedDictType,
    defaultdict: defaultdictType,
    deque: dequeType,
  },
};
