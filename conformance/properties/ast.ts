// The programs of the property tests as data: a small tree of its own, made by fast-check and printed as Python.
//
// The tree knows no context: `break` may stand outside a loop, a function may call a later one. The printer knows it, and
// writes something harmless where a node makes no sense. So every subtree may be put anywhere, which is what lets
// fast-check shrink a counterexample by throwing parts away.

export type Expr =
  /** Python text as it is: a literal, a name, a call without operands. */
  | { readonly kind: 'text'; readonly text: string }
  /** `{0}`, `{1}` … in the pattern stand for the operands. */
  | { readonly kind: 'form'; readonly pattern: string; readonly parts: readonly Expr[] }
  /** Brackets around any number of items. */
  | { readonly kind: 'items'; readonly open: string; readonly close: string; readonly items: readonly Expr[] }
  | { readonly kind: 'fstring'; readonly pieces: readonly FPiece[] }
  | {
      readonly kind: 'call';
      readonly target: 'function' | 'generator' | 'class';
      readonly index: number;
      readonly args: readonly Expr[];
    };

export interface FPiece {
  readonly text: string;
  readonly value: Expr;
  readonly conversion: string;
  readonly spec: string;
}

export type Block = readonly Stmt[];

export type Stmt =
  | { readonly kind: 'line'; readonly pattern: string; readonly parts: readonly Expr[] }
  /** `if {0}:` and the like: a head with its body, any number of them. */
  | { readonly kind: 'compound'; readonly heads: readonly Head[] }
  | { readonly kind: 'loop'; readonly head: Head; readonly orelse: Block }
  | {
      readonly kind: 'while';
      readonly test: Expr;
      readonly turns: number;
      readonly body: Block;
      readonly orelse: Block;
    }
  | { readonly kind: 'match'; readonly subject: Expr; readonly cases: readonly Head[] }
  | { readonly kind: 'jump'; readonly word: 'break' | 'continue' }
  | { readonly kind: 'return'; readonly value: Expr }
  | { readonly kind: 'yield'; readonly target: string; readonly value: Expr }
  | {
      readonly kind: 'closure';
      readonly name: string;
      readonly outer: readonly string[];
      readonly body: Block;
      readonly result: Expr;
      readonly args: readonly Expr[];
    };

export interface Head {
  readonly pattern: string;
  readonly parts: readonly Expr[];
  readonly body: Block;
}

export interface FunctionPart {
  /** Parameters as they are written. */
  readonly signature: string;
  readonly body: Block;
  readonly result: Expr;
}

export interface ClassPart {
  /** An earlier class (taken modulo their number), or null. */
  readonly base: number | null;
  readonly methods: readonly { readonly name: string; readonly body: Block; readonly result: Expr }[];
}

export interface Program {
  readonly functions: readonly FunctionPart[];
  readonly generators: readonly FunctionPart[];
  readonly classes: readonly ClassPart[];
  readonly body: Block;
}
