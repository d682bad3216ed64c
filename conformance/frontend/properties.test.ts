// Laws of the front end on random input: whatever the text is, the answer is a program or Python's complaint; what was
// unparsed parses to the same tree; a valid tree is lowered to a sound core tree that every engine compiles.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BACKENDS } from '../../backends/registry.ts';
import { NODES } from '../../src/frontend/ast.ts';
import { compileSource, compileTree } from '../../src/frontend/compile.ts';
import { checkCore } from '../../src/frontend/core/check.ts';
import { dumpAst } from '../../src/frontend/dump.ts';
import { parseModule } from '../../src/frontend/parser/parser.ts';
import { SyntaxProblem } from '../../src/frontend/problem.ts';
import { decodeSource, Source } from '../../src/frontend/source.ts';
import { tokenizeDump } from '../../src/frontend/tokenize.ts';
import { unparse } from '../../src/frontend/unparse/unparse.ts';
import '../../src/runtime/boot.ts';
import { Choices } from './trees/choices.ts';
import { tokenSoups } from './trees/programs.ts';
import { randomModule } from './trees/statements.ts';

const trees = fc
  .array(fc.nat(0xffff), { maxLength: 250, size: 'max' })
  .map(numbers => randomModule(new Choices(numbers)));
const MANY = { numRuns: 300 };

/** Runs; a SyntaxProblem is an answer, everything else a fault of ours. */
function answers(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
  }
}

function askAll(bytes: Uint8Array): void {
  for (const origin of ['file', 'bytes'] as const) answers(() => compileSource(decodeSource(bytes, '<any>', origin)));
  for (const mode of ['eval', 'single', 'func_type'] as const) {
    answers(() => parseModule(decodeSource(bytes, '<any>'), { mode, typeComments: true }));
  }
  answers(() => tokenizeDump(decodeSource(bytes, '<any>'), { exact: true }));
}

test('random bytes are a program or a SyntaxError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), bytes => askAll(bytes)),
    MANY,
  );
});

test('random text is a program or a SyntaxError', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => askAll(Buffer.from(text))),
    MANY,
  );
});

test('token soups are a program or a SyntaxError', () => {
  for (const { bytes } of tokenSoups(3000, Date.now())) {
    try {
      askAll(bytes);
    } catch (error) {
      throw new Error(JSON.stringify(Buffer.from(bytes).toString()), { cause: error });
    }
  }
});

test('parsing what was unparsed gives a random tree back', () => {
  fc.assert(
    fc.property(trees, tree => {
      const again = parseModule(Source.fromText(unparse(tree), '<tree>'), { mode: 'exec' }).tree;
      expect(dumpAst(again, { indent: 1 })).toBe(dumpAst(tree, { indent: 1 }));
    }),
    MANY,
  );
});

test('random trees lower to sound core trees, which every engine compiles', () => {
  fc.assert(
    fc.property(trees, tree => {
      const { code } = compileTree(tree, Source.fromText('', '<tree>'));
      checkCore(code);
      for (const engine of BACKENDS) engine.compile(code, {});
    }),
    MANY,
  );
});

/** Not made by a parser of modules, or only by a reader of type comments. */
const NEVER = new Set(['Interactive', 'Expression', 'FunctionType', 'TypeIgnore']);

test('the random trees have nodes of every kind', () => {
  const seen = new Set<unknown>();
  for (const tree of fc.sample(trees, { numRuns: 3000, seed: 1 })) noteKinds(tree, seen);
  const missing = Object.keys(NODES).filter(kind => !seen.has(kind) && !NEVER.has(kind));
  expect(missing).toEqual([]);
});

function noteKinds(node: object, seen: Set<unknown>): void {
  if ('kind' in node) seen.add(node.kind);
  for (const value of Object.values(node)) if (typeof value === 'object' && value !== null) noteKinds(value, seen);
}
