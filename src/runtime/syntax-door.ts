// What the modules about programs (ast, symtable, tokenize) may ask of the front end, in words of the runtime's own.
//
// The session fills the door in (src/syntax-door.ts): neither the runtime nor the library imports the front end. Trees go
// through it as plain objects with `kind` and the fields that `nodes` declares; constants as Literal.

import type { CompileRequest } from './interpreter.ts';
import type { PyCode } from './objects/function.ts';
import type { Value } from './objects/object.ts';

export interface SyntaxNode {
  readonly kind: string;
  readonly [field: string]: unknown;
}

export interface NodeDeclaration {
  readonly family: string;
  /** By name, as ASDL writes types: 'expr?', 'stmt*', 'identifier'. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface ParseRequest extends Omit<CompileRequest, 'mode'> {
  readonly mode: CompileRequest['mode'] | 'func_type';
  readonly typeComments: boolean;
  /** Refuse what came after this version of Python 3; null: nothing. */
  readonly featureVersion: number | null;
  /** Show the tree as CPython changes it before it compiles. */
  readonly optimizesTree: boolean;
}

/** One block of the symbol table. */
export interface ScopeFacts {
  readonly kind: string;
  readonly name: string;
  readonly line: number;
  readonly nested: boolean;
  readonly varnames: readonly string[];
  /** CPython's flags by mangled name: what was seen, and in the high bits where the name lives. */
  readonly symbols: ReadonlyMap<string, number>;
  readonly children: readonly ScopeFacts[];
}

export interface TokenFacts {
  readonly type: number;
  readonly text: string;
  readonly line: number;
  /** In characters. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The lines of source that the token stands on. */
  readonly source: string;
}

export interface SyntaxDoor {
  readonly nodes: Readonly<Record<string, NodeDeclaration>>;
  /** Families whose nodes have a place in the source. */
  readonly positioned: readonly string[];
  parse(request: ParseRequest): SyntaxNode;
  /** Changes a tree that a program has, as parse() does the one it makes. */
  preprocess(tree: SyntaxNode, request: Pick<ParseRequest, 'optimize' | 'optimizesTree'>): void;
  compileTree(tree: SyntaxNode, request: Omit<CompileRequest, 'source'>): PyCode;
  symbolTable(request: CompileRequest): ScopeFacts;
  /** `extra`: comments and line breaks too, as the module tokenize shows them. */
  tokens(source: string, extra: boolean): Iterator<TokenFacts>;
}

/** Trees as Python objects: filled in by the module _ast when it is imported. */
export const treeObjects = {
  isTree: (_value: Value): boolean => false,
  /** The object for a tree. */
  toObject: null as ((tree: SyntaxNode) => Value) | null,
  /** The tree of an object, checked; for compile()'s mode. */
  toTree: null as ((value: Value, mode: CompileRequest['mode']) => SyntaxNode) | null,
};
