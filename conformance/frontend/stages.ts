// What Typhon's front end says of a text, in the form in which judge.py gives CPython's answer.

import { stackBackend } from '../../backends/stack/backend.ts';
import type { Value as ShownValue } from '../../src/frontend/code-lists/constants.ts';
import { compileSource, parseTree } from '../../src/frontend/compile.ts';
import type { CoreCode } from '../../src/frontend/core/nodes.ts';
import type { SourceCodec } from '../../src/frontend/decode.ts';
import { type DumpOptions, dumpAst } from '../../src/frontend/dump.ts';
import { type ParseMode, parseModule } from '../../src/frontend/parser/parser.ts';
import { type SourceWarning, SyntaxProblem } from '../../src/frontend/problem.ts';
import { dumpSymbolTable } from '../../src/frontend/scopes/dump.ts';
import { buildSymbolTable } from '../../src/frontend/scopes/symtable.ts';
import { decodeSource, Source } from '../../src/frontend/source.ts';
import { describeTokenizeProblem, tokenizeDump } from '../../src/frontend/tokenize.ts';
import { unparse } from '../../src/frontend/unparse/unparse.ts';
import { characterCode } from '../../src/host/character-names.ts';
import { NodeHost } from '../../src/host/node-host.ts';
import { formatException } from '../../src/runtime/exceptions/format.ts';
import { withInterpreter } from '../../src/runtime/interpreter.ts';
import { literalValue } from '../../src/runtime/literal-value.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { fromText } from '../../src/runtime/objects/str.ts';
import { reprText } from '../../src/runtime/protocols/text.ts';
import { Session } from '../../src/session.ts';
import { runningCodec } from '../../src/source-codec.ts';
import { syntaxErrorFrom } from '../../src/syntax-error.ts';
import { difference } from './compare.ts';
import type { Answer, ErrorFields, Question, Text, Warned } from './judge.ts';

/** The name under which the modules that read files see a text; it appears in what they print. */
const JUDGED = '/tmp/judged.py';

/** What is printed may suggest a keyword, which needs a running interpreter. */
const session = new Session({ host: new NodeHost({ input: '' }), backend: stackBackend });

/** Encodings are modules of the library, which the session imports. */
const codec: SourceCodec = (bytes, encoding) => withInterpreter(session, () => runningCodec(bytes, encoding));

const STAGES: Record<Question, (text: Text) => string> = {
  'ast -a': text => dumped(text, 'exec', { includeAttributes: true, indent: 3 }),
  'ast -i 1': text => dumped(text, 'exec', { indent: 1 }),
  'ast --show-empty': text => dumped(text, 'exec', { indent: 3, showEmpty: true }),
  'ast -m eval': text => dumped(text, 'eval', { includeAttributes: true, indent: 3 }),
  'ast -m single': text => dumped(text, 'single', { includeAttributes: true, indent: 3 }),
  'ast -m func_type': text => dumped(text, 'func_type', { includeAttributes: true, indent: 3 }),
  tokens: ({ bytes }) => {
    try {
      return tokenizeDump(decodeSource(bytes, JUDGED, 'file', codec), { exact: true });
    } catch (problem) {
      if (!(problem instanceof SyntaxProblem)) throw problem;
      return `${describeTokenizeProblem(problem, JUDGED)}\n`;
    }
  },
  symtable: ({ bytes }) => {
    const source = decodeSource(bytes, JUDGED, 'bytes', codec);
    return dumpSymbolTable(
      buildSymbolTable(parseModule(source, { mode: 'exec', characterNames: characterCode }).tree, source),
      JUDGED,
    );
  },
  unparse: text => unparse(parse(text, 'exec')),
  'code lists': text => {
    const source = decodeSource(text.bytes, text.name, 'bytes', codec);
    const { code } = compileSource(source, { characterNames: characterCode });
    return withInterpreter(session, () => codeLists(code).join('\n'));
  },
};

/** A line for each code object, in the form that judge.py gives it. */
function codeLists(code: CoreCode): string[] {
  const { constants, names } = code.lists();
  const inner: CoreCode[] = [];
  const shown = constants.map(each => {
    if ('type' in each) return shownConstant(each);
    inner.push(each);
    return `<code ${each.qualname}>`;
  });
  const line = `${code.qualname}:${code.firstLine}: ${shown.join(', ')} | ${names.join(' ')}`;
  return [line, ...inner.flatMap(codeLists)];
}

function shownConstant(constant: ShownValue): string {
  const parts = (values: readonly ShownValue[]): string => values.map(shownConstant).join(', ');
  switch (constant.type) {
    case 'slice':
      return `slice(${parts([constant.lower, constant.upper, constant.step])})`;
    case 'mixed':
      return `(${parts(constant.items)}${constant.items.length === 1 ? ',' : ''})`;
    case 'frozenset':
      return `frozenset(${constant.items.map(shownConstant).sort().join(', ')})`;
    default:
      return reprText(literalValue(constant));
  }
}

export const QUESTIONS = Object.keys(STAGES) as Question[];

export function ask(question: Question, text: Text): Answer {
  try {
    return STAGES[question](text);
  } catch (error) {
    return errorFields(error, text);
  }
}

/** Parses once more what was unparsed: null if the tree is the same, else its first difference. */
export function roundTrip({ name, bytes }: Text): string | null {
  const reparse = (source: Source) => parseModule(source, { mode: 'exec', characterNames: characterCode }).tree;
  const tree = reparse(decodeSource(bytes, name, 'file', codec));
  const again = reparse(Source.fromText(unparse(tree), name));
  return difference('ast -a', dumpAst(again, { indent: 1 }), dumpAst(tree, { indent: 1 }));
}

export function compile(text: Text): [Answer, Warned[]] {
  try {
    const { warnings } = compileSource(decodeSource(text.bytes, text.name, 'bytes', codec), {
      characterNames: characterCode,
    });
    return ['', warnings.map(warned)];
  } catch (error) {
    return [errorFields(error, text), []];
  }
}

function warned({ category, message, line }: SourceWarning): Warned {
  return [category, message, line];
}

function parse({ bytes, name }: Text, mode: ParseMode) {
  const source = decodeSource(bytes, name, 'bytes', codec);
  return parseTree(source, { mode, typeComments: true, characterNames: characterCode }).tree;
}

function dumped(text: Text, mode: ParseMode, options: DumpOptions): string {
  return dumpAst(parse(text, mode), options);
}

function errorFields(error: unknown, { name, bytes }: Text): ErrorFields {
  if (!(error instanceof SyntaxProblem)) {
    const { name: type, message } = error as Error;
    return { type, msg: message, ...NOWHERE };
  }
  const { kind, message, line, offset, endLine, endOffset, text } = error;
  const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return {
    type: kind,
    msg: message,
    lineno: line,
    offset,
    end_lineno: endLine,
    end_offset: endOffset,
    text,
    printed: withInterpreter(session, () => {
      const exception = syntaxErrorFrom(error, name, source);
      // As the judge does: the line is shown even if the compiler did not know it.
      if (exception.field('text') === null && line) exception.setField('text', lineOf(source, line));
      return formatException(exception);
    }),
  };
}

const NOWHERE = { lineno: null, offset: null, end_lineno: null, end_offset: null, text: null };

function lineOf(source: string, line: number): Value {
  const found = source.split('\n')[line - 1];
  return found === undefined ? null : fromText(found);
}
