// Where in a program a random piece stands: what may be written depends on it.

export interface Place {
  /** How much deeper the tree may still grow. */
  readonly depth: number;
  readonly isModule: boolean;
  readonly inFunction: boolean;
  readonly isAsync: boolean;
  readonly inLoop: boolean;
  /** In `except*`, nothing leaves. */
  readonly mayReturn: boolean;
  /** Not in annotations, type parameters and comprehensions. */
  readonly mayYield: boolean;
  /** A function around has the variable `n0`. */
  readonly hasOuter: boolean;
}

export const MODULE: Place = {
  depth: 4,
  isModule: true,
  inFunction: false,
  isAsync: false,
  inLoop: false,
  mayReturn: false,
  mayYield: true,
  hasOuter: false,
};

export function deeper(place: Place, change: Partial<Place> = {}): Place {
  return { ...place, depth: place.depth - 1, ...change };
}

/** Annotations, bounds, the value of a type alias: no yield, await or walrus. */
export function quiet(place: Place): Place {
  return deeper(place, { mayYield: false, isAsync: false });
}
