// Adds many items to a list. `list.push(...items)` would pass them as arguments, of which the host's stack takes only
// some hundred thousand; a program may have more statements than that.

export function append<V>(list: V[], items: readonly V[]): void {
  for (const item of items) list.push(item);
}
