// The module _ast: the classes of syntax trees, and the flags of compile() that ask for a tree.

import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { treeObjects } from '../runtime/syntax-door.ts';
import { treeClasses } from './ast/classes.ts';
import { toTree } from './ast/from-python.ts';
import { defineTreeObjects } from './ast/objects.ts';
import { toObject } from './ast/to-python.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';

export const astModule = once((): ModuleTable => {
  return {
    name: '_ast',
    make: () => {
      prepare();
      return {
        ...Object.fromEntries(treeClasses().types),
        PyCF_ONLY_AST: 0x400,
        PyCF_TYPE_COMMENTS: 0x1000,
        PyCF_ALLOW_TOP_LEVEL_AWAIT: 0x2000,
        PyCF_OPTIMIZED_AST: 0x8400,
      };
    },
  };
});

const prepare = once((): true => {
  const classes = treeClasses();
  defineTreeObjects(classes);
  treeObjects.isTree = (value: Value): boolean => typeOf(value).isSubtypeOf(classes.base);
  treeObjects.toObject = toObject;
  treeObjects.toTree = toTree;
  return true;
});
