// A value made when it is first asked for. Modules keep their tables and types behind it, so that a program which never
// imports them does not pay for them at start.

export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
