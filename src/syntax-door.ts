// The session's side of the syntax door: what ast, symtable and tokenize ask, answered by the front end.

import { type AnyNode, type Mod, NODES, POSITIONED } from './frontend/ast.ts';
import { type CompileSourceOptions, compileTree, parseTree } from './frontend/compile.ts';
import type { CoreCode } from './frontend/core/nodes.ts';
import { Lexer } from './frontend/lexer/lexer.ts';
import { optimizeTree, removeDocstrings } from './frontend/optimize.ts';
import type { CharacterNames } from './frontend/parser/escapes.ts';
import { parseModule } from './frontend/parser/parser.ts';
import { SyntaxProblem } from './frontend/problem.ts';
import type { Scope, Symbol as ScopeSymbol } from './frontend/scopes/scope.ts';
import { buildSymbolTable } from './frontend/scopes/symtable.ts';
import { decodeSource, nullBytes, Source } from './frontend/source.ts';
import { T } from './frontend/tokens.ts';
import { recursionError } from './runtime/exceptions/raise.ts';
import type { CompileRequest } from './runtime/interpreter.ts';
import type { PyCode } from './runtime/objects/function.ts';
import type { ParseRequest, ScopeFacts, SyntaxDoor, SyntaxNode, TokenFacts } from './runtime/syntax-door.ts';
import { runningCodec } from './source-codec.ts';
import { incompleteInput, showWarnings, syntaxErrorFrom } from './syntax-error.ts';

/** `makeCode` turns the core tree into code of the running backend. */
export function syntaxDoor(
  characterNames: CharacterNames,
  isTraced: () => boolean,
  makeCode: (code: CoreCode) => PyCode,
): SyntaxDoor {
  return {
    nodes: NODES,
    positioned: POSITIONED,
    parse: request => parse(request, characterNames) as unknown as SyntaxNode,
    preprocess: (tree, request) => preprocess(tree as unknown as AnyNode, request),
    compileTree: (tree, request) => {
      const source = Source.fromText('', request.filename);
      return guarded(request, null, () => {
        const options: CompileSourceOptions = {
          mode: request.mode,
          optimize: request.optimize,
          futureAnnotations: request.futureAnnotations,
          topLevelAwait: request.topLevelAwait ?? false,
          traced: isTraced(),
        };
        const { code, warnings } = compileTree(tree as unknown as Mod, source, options);
        showWarnings(warnings, request.filename);
        return makeCode(code);
      });
    },
    symbolTable: request => {
      const source = sourceOf(request);
      return guarded(request, source.text, () => {
        const { tree } = parseModule(source, { mode: request.mode, characterNames });
        return scopeFacts(buildSymbolTable(tree, source, request));
      });
    },
    tokens,
  };
}

function sourceOf({ source, filename, isFile }: Pick<CompileRequest, 'source' | 'filename' | 'isFile'>): Source {
  const read =
    typeof source === 'string'
      ? Source.fromText(source, filename)
      : decodeSource(source, filename, isFile ? 'file' : 'bytes', runningCodec);
  if (read.text.includes('\0')) throw syntaxErrorFrom(nullBytes(filename), filename, null);
  return read;
}

/** The front end's complaints become Python's. */
function guarded<R>(request: { filename: string; allowIncomplete?: boolean }, text: string | null, body: () => R): R {
  try {
    return body();
  } catch (error) {
    if (error instanceof SyntaxProblem) {
      if (request.allowIncomplete === true && error.incomplete) throw incompleteInput(error, request.filename);
      throw syntaxErrorFrom(error, request.filename, text);
    }
    if (error instanceof RangeError) throw recursionError('maximum recursion depth exceeded during compilation');
    throw error;
  }
}

/** What becomes of a tree that is asked for as such. */
function preprocess(
  tree: AnyNode,
  { optimize, optimizesTree }: Pick<ParseRequest, 'optimize' | 'optimizesTree'>,
): void {
  if (optimizesTree) optimizeTree(tree, optimize);
  else if (optimize === 2) removeDocstrings(tree);
}

function parse(request: ParseRequest, characterNames: CharacterNames): Mod {
  const { mode, typeComments } = request;
  const source = guarded(request, null, () => sourceOf(request));
  return guarded(request, source.text, () => {
    const version = request.featureVersion === null ? {} : { featureVersion: request.featureVersion };
    const { impliesDedent = true, flufl = false } = request;
    const { tree, warnings } = parseTree(source, {
      mode,
      typeComments,
      characterNames,
      impliesDedent,
      flufl,
      ...version,
    });
    preprocess(tree, request);
    showWarnings(warnings, request.filename);
    return tree;
  });
}

// ---- symbol tables ---------------------------------------------------------------------------------------------------

const SCOPE_NUMBERS: Readonly<Record<ScopeSymbol['scope'], number>> = {
  local: 1,
  global_explicit: 2,
  global_implicit: 3,
  free: 4,
  cell: 5,
};
/** Where the number of the scope stands in the flags. */
const SCOPE_OFFSET = 12;

function scopeFacts(scope: Scope): ScopeFacts {
  const symbols = new Map<string, number>();
  for (const { name, flags, scope: place } of scope.symbols.values()) {
    symbols.set(name, flags | (SCOPE_NUMBERS[place] << SCOPE_OFFSET));
  }
  return {
    kind: scope.kind,
    name: scope.name,
    line: lineOf(scope.node),
    nested: scope.nested,
    varnames: scope.varnames,
    symbols,
    children: scope.children.map(scopeFacts),
  };
}

const lineOf = (node: AnyNode): number => ('lineno' in node ? node.lineno : 0);

// ---- tokens ------------------------------------------------------------------------------------------------------------

function* tokens(text: string, extra: boolean): Generator<TokenFacts> {
  const filename = '<string>';
  const program = Source.fromText(text, filename);
  const source = extra ? program.asRead : program;
  const { lines } = source;
  const lexer = new Lexer(source, { extraTokens: extra });
  for (;;) {
    const token = guarded({ filename }, text, () => lexer.next());
    const operator = token.type > T.DEDENT && token.type <= T.OP;
    // Without comments and line breaks CPython's end has no column.
    const isPlaceless = !extra && token.type === T.ENDMARKER;
    yield {
      type: extra && operator ? T.OP : token.type,
      text: token.text,
      line: token.line,
      column: isPlaceless ? -1 : source.charCol(token.line, token.col),
      endLine: token.endLine,
      endColumn: isPlaceless ? -1 : source.charCol(token.endLine, token.endCol),
      source: lines.slice(token.line - 1, token.endLine).join(''),
    };
    if (token.type === T.ENDMARKER) return;
  }
}
