// Where a class stands among the others: the C3 linearization, the metaclass, and which layout its instances have.

import { typeError } from '../exceptions/raise.ts';
import { type Layout, OBJECT_LAYOUT, type PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';

/** Method resolution order of a class with these bases: C3, with CPython's error. */
export function linearize(type: PyType, bases: readonly PyType[]): PyType[] {
  const lists = [...bases.map(base => [...base.mro]), [...bases]];
  const result: PyType[] = [type];
  for (;;) {
    const open = lists.filter(list => list.length > 0);
    if (open.length === 0) return result;
    const candidate = open.map(list => list[0]!).find(head => !open.some(list => list.indexOf(head, 1) > 0));
    if (candidate === undefined) {
      const heads = [...new Set(open.map(list => list[0]!))];
      throw typeError(
        `Cannot create a consistent method resolution order (MRO) for bases ${heads.map(head => head.name).join(', ')}`,
      );
    }
    result.push(candidate);
    for (const list of open) if (list[0] === candidate) list.shift();
  }
}

/** The most derived metaclass of the given one and those of the bases. */
export function mostDerivedMetaclass(start: PyType, bases: readonly Value[]): PyType {
  let winner = start;
  for (const base of bases) {
    const meta = typeOf(base);
    if (winner.isSubtypeOf(meta)) continue;
    if (meta.isSubtypeOf(winner)) winner = meta;
    else {
      throw typeError(
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
  }
  return winner;
}

export const extendsLayout = (layout: Layout, other: Layout): boolean => {
  for (let link: Layout | null = layout; link !== null; link = link.base) if (link === other) return true;
  return false;
};

/** The layout that all bases can live in, and the base it comes from. */
export function bestBase(bases: readonly PyType[]): PyType {
  let winner = bases[0]!;
  for (const base of bases) {
    if (!base.basetype) throw typeError(`type '${base.name}' is not an acceptable base type`);
    if (extendsLayout(winner.layout, base.layout)) continue;
    if (!extendsLayout(base.layout, winner.layout)) throw typeError('multiple bases have instance lay-out conflict');
    winner = base;
  }
  return winner;
}

/** Adding __slots__ makes a layout of its own, so that two such bases conflict. */
export function slottedLayout(name: string, base: Layout): Layout {
  return { name, base };
}

/** Are instances PyInstance objects: is the layout object's, or that of classes with __slots__ over it? */
export function isPlainLayout(layout: Layout): boolean {
  for (let link: Layout | null = layout; link !== null; link = link.base) {
    if (link === OBJECT_LAYOUT) return true;
    if (!link.name.startsWith('slots of ')) return false;
  }
  return false;
}
