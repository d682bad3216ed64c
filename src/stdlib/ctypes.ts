// _ctypes: C data types and memory. Written in Python (ctypes/), which has metaclasses and descriptors for what it is made
// of; JavaScript adds the one thing that Python cannot say, a view whose items have any format.
//
// It works on the program's own memory alone: no shared library can be loaded, no foreign function called.

import { PyMemoryView } from '../runtime/objects/buffer.ts';
import type { PyTuple } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { AGGREGATES_SOURCE } from './ctypes/aggregates-source.ts';
import { MEMORY_SOURCE } from './ctypes/memory-source.ts';
import { POINTERS_SOURCE } from './ctypes/pointers-source.ts';
import { TYPES_SOURCE } from './ctypes/types-source.ts';
import type { ModuleTable } from './module-table.ts';

/** The bytes of a view as items of a format, in rows and columns as `shape` says. */
function typedView(view: Value, format: Value, size: Value, shape: Value): Value {
  const { exporter, offset, readOnly } = view as PyMemoryView;
  const itemSize = size as number;
  const dimensions = (shape as PyTuple).items as number[];
  const strides = dimensions.map((_, i) => dimensions.slice(i + 1).reduce((bytes, inner) => bytes * inner, itemSize));
  return new PyMemoryView(exporter, format as string, itemSize, dimensions, strides, offset, readOnly, false);
}

export const ctypesModule: ModuleTable = {
  name: '_ctypes',
  functions: { '_typed_view(view, format, itemsize, shape, /)': typedView },
  source: MEMORY_SOURCE + TYPES_SOURCE + AGGREGATES_SOURCE + POINTERS_SOURCE,
};
