// What sysconfig reads from the file that CPython's build writes: the few entries that programs ask for. There is no
// build here, so there are no compilers and no flags in it.

import { PyDict } from '../runtime/objects/dict.ts';
import type { Value } from '../runtime/objects/object.ts';
import type { ModuleTable } from './module-table.ts';

const ENTRIES: Readonly<Record<string, Value>> = {
  CONFIG_ARGS: '',
  EXT_SUFFIX: '.typhon-314.so',
  HAVE_FORK: 0,
  Py_DEBUG: 0,
  Py_ENABLE_SHARED: 0,
  Py_GIL_DISABLED: 0,
  SHLIB_SUFFIX: '.so',
  SOABI: 'typhon-314',
  TZPATH: '/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo',
  VERSION: '3.14',
  WITH_DOC_STRINGS: 1,
  exec_prefix: '',
  prefix: '',
};

export const sysconfigDataModule = (name: string) => (): ModuleTable => {
  const variables = new PyDict();
  for (const [key, value] of Object.entries(ENTRIES)) variables.set(key, value);
  return { name, values: { build_time_vars: variables } };
};

export const sysconfigModule = (): ModuleTable => ({
  name: '_sysconfig',
  doc: 'A helper for the sysconfig module.',
  functions: {
    'config_vars()': () => {
      const variables = new PyDict();
      for (const key of ['Py_DEBUG', 'Py_GIL_DISABLED', 'EXT_SUFFIX', 'SOABI']) variables.set(key, ENTRIES[key]!);
      return variables;
    },
  },
});
