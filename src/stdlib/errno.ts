// The module errno: names of the error numbers, Linux's on every machine.

import { PyDict } from '../runtime/objects/dict.ts';
import type { Value } from '../runtime/objects/object.ts';
import { ERROR_ALIASES, errorNumbers } from '../runtime/os-errors.ts';
import type { ModuleTable } from './module-table.ts';

export const errnoModule: ModuleTable = {
  name: 'errno',
  doc: 'This module makes available standard errno system symbols.',
  make: () => {
    const names: Record<string, Value> = {};
    const codes = new PyDict();
    for (const [number, { name }] of errorNumbers()) {
      names[name] = number;
      codes.set(number, name);
    }
    Object.assign(names, ERROR_ALIASES);
    codes.set(35, 'EDEADLOCK');
    codes.set(95, 'ENOTSUP');
    return { ...names, errorcode: codes };
  },
};
