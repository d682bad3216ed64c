// The module itertools. The types are grouped by what they do: streams, combinatorics, groups.

import type { PyType } from '../runtime/objects/object.ts';
import {
  combinationsType,
  combinationsWithReplacementType,
  permutationsType,
  productType,
} from './itertools/combinatoric.ts';
import { groupbyType, tee } from './itertools/groups.ts';
import * as streams from './itertools/streams.ts';
import type { ModuleTable } from './module-table.ts';

const TYPES: readonly PyType[] = [
  ...Object.values(streams),
  productType,
  permutationsType,
  combinationsType,
  combinationsWithReplacementType,
  groupbyType,
];

export const itertoolsModule: ModuleTable = {
  name: 'itertools',
  doc: 'Functional tools for creating and using iterators.',
  functions: { 'tee(iterable, n=2, /)': tee },
  values: Object.fromEntries(TYPES.map(type => [type.qualname, type])),
};
