// Looking for something in a core tree, below an expression or a list of statements; inner code is not part of it.

/** Any node, looked at by what it has. */
export type Node = Readonly<Record<string, unknown>>;

/** Walks the tree without recursion: sums may be thousands of terms deep. `visit` says whether to look inside. */
export function walk(root: unknown, visit: (node: Node) => boolean): void {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const each = pending.pop();
    if (typeof each !== 'object' || each === null) continue;
    if (Array.isArray(each)) {
      pending.push(...each);
      continue;
    }
    const node = each as Node;
    if (node.kind !== undefined && !visit(node)) continue;
    for (const key in node) if (key !== 'pos' && key !== 'code' && key !== 'variable') pending.push(node[key]);
  }
}
