// The parser's entrance: source text to syntax tree.
//
// A good program is parsed in one pass by the classes from core.ts up to compound-statements.ts, closed here. Only when
// that fails is the text parsed again, by the slower class in errors/, which knows what to say about a mistake.

import type { Expr, Mod, Stmt } from '../ast.ts';
import * as build from '../builders.generated.ts';
import { Lexer } from '../lexer/lexer.ts';
import type { SourceWarning, SyntaxProblem } from '../problem.ts';
import type { Source } from '../source.ts';
import { T } from '../tokens.ts';
import { CompoundStatementParser } from './compound-statements.ts';
import { FAILURE } from './core.ts';
import type { CharacterNames } from './escapes.ts';
import { TokenBuffer } from './token-buffer.ts';

export type ParseMode = 'exec' | 'eval' | 'single' | 'func_type';

export interface ParseOptions {
  readonly mode: ParseMode;
  /** Finds the characters of `\N{…}`; without it every such escape is unknown. */
  readonly characterNames?: CharacterNames;
}

export interface ParseResult {
  readonly tree: Mod;
  readonly warnings: readonly SourceWarning[];
}

/** Throws a SyntaxProblem when the source is not Python. */
export function parseModule(source: Source, options: ParseOptions): ParseResult {
  const buffer = new TokenBuffer(source, new Lexer(source));
  const parser = new Parser(buffer);
  if (options.characterNames !== undefined) parser.characterNames = options.characterNames;
  try {
    return { tree: parser.parse(options.mode), warnings: parser.warnings };
  } catch (reason) {
    if (reason !== FAILURE) throw reason;
    throw parser.invalidSyntax();
  }
}

export class Parser extends CompoundStatementParser {
  /** The problem without a better word for it, at the furthest token that was looked at. */
  invalidSyntax(): SyntaxProblem {
    const token = this.tokenAt(this.filled - 1);
    return this.problemAt('invalid syntax', token, token);
  }

  parse(mode: ParseMode): Mod {
    switch (mode) {
      case 'exec':
        return this.module();
      case 'eval':
        return this.evalInput();
      case 'single':
        return this.interactive();
      case 'func_type':
        return this.functionType();
    }
  }

  private module(): Mod {
    const body: Stmt[] = [];
    while (this.kind !== T.ENDMARKER) this.statement(body);
    return build.Module(body, []);
  }

  private evalInput(): Mod {
    const body = this.expressions();
    this.end();
    return build.Expression(body);
  }

  private end(): void {
    while (this.accept(T.NEWLINE));
    if (this.kind !== T.ENDMARKER) this.fail();
  }

  /** One statement as typed at a prompt; an empty line is a `pass`. */
  private interactive(): Mod {
    const start = this.token;
    if (this.accept(T.NEWLINE)) return build.Interactive([build.Pass(this.of(start))]);
    const compound = this.compoundStatement();
    if (compound !== null) {
      this.expect(T.NEWLINE);
      return build.Interactive([compound]);
    }
    const body: Stmt[] = [];
    this.simpleStatements(body);
    return build.Interactive(body);
  }

  /** The signature of a type comment: `(int, *str, **Any) -> bool`. */
  private functionType(): Mod {
    const types: Expr[] = [];
    this.expect(T.LPAR);
    while (this.kind !== T.RPAR) {
      if (this.kind === T.STAR || this.kind === T.DOUBLESTAR) this.advance();
      types.push(this.expression());
      if (!this.accept(T.COMMA)) break;
    }
    this.expect(T.RPAR);
    this.expect(T.RARROW);
    const returns = this.expression();
    this.end();
    return build.FunctionType(types, returns);
  }
}
