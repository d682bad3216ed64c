// Prints a syntax tree as Python's `ast.dump` does: the output of `typhon ast`.
//
// Everything is read off the node table. A node with at most three arguments that are all simple stays on one line;
// fields that are None by default and empty lists are left out, as CPython does since 3.13.

import { type AnyNode, type Mod, NODES, type NodeKind, POSITIONED } from './ast.ts';
import type { Literal } from './literal.ts';
import { literalRepr } from './literal-repr.ts';
import { reprString } from './repr.ts';

export interface DumpOptions {
  readonly includeAttributes?: boolean;
  /** Spaces a level; null or absent puts all on one line. */
  readonly indent?: number | null;
  readonly showEmpty?: boolean;
}

const ATTRIBUTES = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'] as const;

interface Shape {
  readonly fields: readonly { readonly name: string; readonly key: string; readonly type: string }[];
  readonly positioned: boolean;
}

const SHAPES = new Map<string, Shape>(
  (Object.keys(NODES) as NodeKind[]).map(kind => {
    const { family, fields } = NODES[kind];
    const list = Object.entries(fields).map(([name, type]) => ({
      name,
      // CPython's Constant has a field called `kind`; here that word is taken.
      key: kind === 'Constant' && name === 'kind' ? 'prefix' : name,
      type: type as string,
    }));
    return [kind, { fields: list, positioned: (POSITIONED as readonly string[]).includes(family) }];
  }),
);

export function dumpAst(tree: Mod | AnyNode, options: DumpOptions = {}): string {
  const dumper = new Dumper(options);
  return dumper.node(tree as unknown as Record<string, unknown>, 0);
}

class Dumper {
  private readonly attributes: boolean;
  private readonly indent: number | null;
  private readonly showEmpty: boolean;
  /** Whether what was printed last may share a line with its neighbours. */
  private simple = true;

  constructor(options: DumpOptions) {
    this.attributes = options.includeAttributes ?? false;
    this.indent = options.indent ?? null;
    this.showEmpty = options.showEmpty ?? false;
  }

  node(node: Record<string, unknown>, level: number): string {
    const kind = node.kind as string;
    const shape = SHAPES.get(kind)!;
    const parts: string[] = [];
    let allSimple = true;
    for (const { name, key, type } of shape.fields) {
      const value = node[key];
      if (value === null && type.endsWith('?')) continue;
      if (!this.showEmpty && type.endsWith('*') && (value as unknown[]).length === 0) continue;
      parts.push(`${name}=${this.field(value, type, level + 1)}`);
      allSimple &&= this.simple;
    }
    if (this.attributes && shape.positioned) {
      for (const name of ATTRIBUTES) parts.push(`${name}=${node[name]}`);
    }
    this.simple = parts.length === 0;
    if (allSimple && parts.length <= 3) return `${kind}(${parts.join(', ')})`;
    return `${kind}(${this.lines(parts, level + 1)})`;
  }

  private field(value: unknown, type: string, level: number): string {
    if (type.endsWith('*')) return this.list(value as unknown[], type.replace(/\??\*$/, ''), level);
    return this.item(value, type.endsWith('?') ? type.slice(0, -1) : type, level);
  }

  private list(items: readonly unknown[], type: string, level: number): string {
    const text = items.map(item => this.item(item, type, level + 1));
    this.simple = items.length === 0;
    return items.length === 0 ? '[]' : `[${this.lines(text, level + 1)}]`;
  }

  private item(value: unknown, type: string, level: number): string {
    this.simple = true;
    if (value === null) return 'None';
    switch (type) {
      case 'identifier':
      case 'string':
        return reprString(value as string);
      case 'int':
        return String(value);
      case 'constant':
        return literalRepr(value as Literal);
      case 'operator':
      case 'cmpop':
      case 'boolop':
      case 'unaryop':
      case 'expr_context':
        return `${value}()`;
      default:
        return this.node(value as Record<string, unknown>, level);
    }
  }

  private lines(parts: readonly string[], level: number): string {
    if (this.indent === null) return parts.join(', ');
    const start = `\n${' '.repeat(Math.max(0, this.indent * level))}`;
    return start + parts.join(`,${start}`);
  }
}
