// `ast.parse(…, feature_version=(3, 9))`: what newer versions of Python brought is refused.
//
// CPython asks while it parses; here the finished tree is asked, since hardly anybody wants this and all others would pay
// for it. What CPython complains of is the first of these that its parser completes, at the last token that it had read
// then: a node in which another one is newer than allowed comes after that one.

import { type AnyNode, NODES, type Node } from '../ast.ts';
import { T } from '../tokens.ts';
import type { TokenBuffer } from './token-buffer.ts';

export interface VersionFault {
  readonly message: string;
  /** How many tokens had been read. */
  readonly filled: number;
}

export function versionFault(tree: AnyNode, buffer: TokenBuffer, version: number): VersionFault | null {
  const search = new Search(buffer, version);
  search.visit(tree);
  return search.fault;
}

class Search {
  fault: VersionFault | null = null;

  constructor(
    private readonly buffer: TokenBuffer,
    private readonly version: number,
  ) {}

  visit(node: AnyNode): void {
    for (const field of Object.keys(NODES[node.kind].fields)) {
      const value = (node as unknown as Record<string, unknown>)[field];
      for (const each of Array.isArray(value) ? value : [value]) {
        if (typeof each === 'object' && each !== null && 'kind' in each) this.visit(each as AnyNode);
      }
    }
    this.check(node);
  }

  private check(node: AnyNode): void {
    switch (node.kind) {
      case 'Constant':
        if (['int', 'float', 'complex'].includes(node.value.type) && this.textOf(node).includes('_')) {
          this.needs(6, 'Underscores in numeric literals are', this.behind(node) - 1);
        }
        return;
      case 'BinOp':
        if (node.op === 'MatMult') this.needs(5, "The '@' operator is", this.behind(node));
        return;
      case 'AugAssign':
        if (node.op === 'MatMult') this.needs(5, "The '@' operator is", this.behind(node.target));
        return;
      case 'AnnAssign':
        this.needs(6, 'Variable annotation syntax is', this.behind(node));
        return;
      case 'NamedExpr':
        this.needs(8, 'Assignment expressions are', this.behind(node));
        return;
      case 'Await':
        this.needs(5, 'Await expressions are', this.behind(node));
        return;
      case 'TemplateStr':
        this.needs(14, 't-strings are', this.behind(node) - 1);
        return;
      case 'comprehension':
        if (node.is_async === 1) this.needs(6, 'Async comprehensions are', this.behind(node.ifs.at(-1) ?? node.iter));
        return;
      case 'arguments':
        if (node.posonlyargs.length > 0) this.needs(8, 'Positional-only parameters are', this.behindSlash(node));
        return;
      case 'TypeVar':
      case 'ParamSpec':
      case 'TypeVarTuple':
        if (node.default_value !== null) this.needs(13, 'Type parameter defaults are', this.behind(node));
        return;
      case 'FunctionDef':
      case 'ClassDef':
        this.typeParameters(node.type_params);
        return;
      case 'AsyncFunctionDef':
        this.typeParameters(node.type_params);
        this.needs(5, 'Async functions are', this.behindBlock(node));
        return;
      case 'TypeAlias':
        this.typeParameters(node.type_params);
        this.needs(12, 'Type statement is', this.behind(node));
        return;
      case 'AsyncFor':
        this.needs(5, 'Async for loops are', this.behindBlock(node));
        return;
      case 'AsyncWith':
        this.needs(5, 'Async with statements are', this.behindBlock(node));
        return;
      case 'Match':
        this.needs(10, 'Pattern matching is', this.behindBlock(node) + 1);
        return;
      case 'TryStar':
        this.needs(11, 'Exception groups are', this.behindBlock(node.handlers.at(-1)!) + 1);
        return;
      case 'ExceptHandler':
        if (node.type?.kind === 'Tuple' && !this.textOf(node.type).startsWith('(')) {
          this.needs(14, 'except expressions without parentheses are', this.behindBlock(node));
        }
    }
  }

  /** The one that CPython meets first wins; of two at the same token, the inner one, which is found first. */
  private needs(version: number, what: string, last: number): void {
    if (this.version >= version || (this.fault !== null && this.fault.filled <= last + 1)) return;
    this.fault = { message: `${what} only supported in Python 3.${version} and greater`, filled: last + 1 };
  }

  private typeParameters(parameters: readonly AnyNode[]): void {
    const last = parameters.at(-1);
    if (last === undefined) return;
    const next = this.behind(last as Node<'TypeVar'>);
    this.needs(12, 'Type parameter lists are', this.buffer.kinds[next] === T.COMMA ? next + 1 : next);
  }

  /** The slash itself has no node. */
  private behindSlash({ posonlyargs }: Node<'arguments'>): number {
    let at = this.behind(posonlyargs.at(-1)!);
    while (this.buffer.kinds[at] !== T.SLASH) at++;
    return at + (this.buffer.kinds[at + 1] === T.COMMA ? 2 : 1);
  }

  /** The number of the first token behind a node. */
  private behind({ end_lineno, end_col_offset }: { end_lineno: number; end_col_offset: number }): number {
    const { tokens } = this.buffer;
    let [low, high] = [0, tokens.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { line, col } = tokens[middle]!;
      const isBehind =
        line > end_lineno || (line === end_lineno && this.buffer.source.byteCol(line, col) >= end_col_offset);
      if (isBehind) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Behind the end of its last line, or of its indentation. */
  private behindBlock(node: { end_lineno: number; end_col_offset: number }): number {
    let at = this.behind(node);
    while (this.buffer.kinds[at] !== T.NEWLINE && at < this.buffer.kinds.length - 1) at++;
    return this.buffer.kinds[at + 1] === T.DEDENT ? at + 1 : at;
  }

  private textOf(node: { lineno: number; col_offset: number; end_lineno: number; end_col_offset: number }): string {
    const { source } = this.buffer;
    const line = new TextEncoder().encode(source.lines[node.lineno - 1] ?? '');
    return new TextDecoder().decode(
      line.subarray(node.col_offset, node.lineno === node.end_lineno ? node.end_col_offset : line.length),
    );
  }
}
