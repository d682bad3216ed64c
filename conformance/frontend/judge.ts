// CPython 3.14's word on source texts: trees, tokens, symbol tables, unparsed text, errors.
//
// The questions are put by judge.py, which runs inside the oracle like any program: texts go in through its standard
// input, answers come out of its standard output. Nothing is stored, so an expectation can't be stale.

import { readFileSync } from 'node:fs';
import { Oracle } from '../oracle/oracle.ts';
import { packageRoot } from '../places.ts';

export type Question =
  | 'ast -a'
  | 'ast -i 1'
  | 'ast --show-empty'
  | 'ast -m eval'
  | 'ast -m single'
  | 'ast -m func_type'
  | 'tokens'
  | 'symtable'
  | 'unparse'
  | 'code lists';

export interface Text {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A SyntaxError in all its fields, and as Python prints it. Errors of other types have a message only. */
export interface ErrorFields {
  readonly type: string;
  readonly msg: string;
  readonly lineno: number | null;
  readonly offset: number | null;
  readonly end_lineno: number | null;
  readonly end_offset: number | null;
  readonly text: string | null;
  readonly printed?: string;
}

export type Answer = string | ErrorFields;
/** Category, message and line of a warning. */
export type Warned = readonly [string, string, number];

const PROGRAM = 'conformance/frontend/judge.py';
/** So much source goes into one question: enough to make its costs small, little enough for its time limit. */
const BATCH_BYTES = 300_000;

export class Judge {
  private readonly program = readFileSync(`${packageRoot}${PROGRAM}`, 'utf8');

  private constructor(private readonly oracle: Oracle) {}

  static async start(): Promise<Judge> {
    return new Judge(await Oracle.start({ timeLimit: 120_000 }));
  }

  close(): void {
    this.oracle.close();
  }

  ask(question: Question, texts: readonly Text[]): Answer[] {
    return this.put(question, texts) as Answer[];
  }

  /** What compile() says of each text: an error or '', and the warnings. */
  compile(texts: readonly Text[]): [Answer, Warned[]][] {
    return this.put('compile', texts) as [Answer, Warned[]][];
  }

  private put(question: string, texts: readonly Text[]): unknown[] {
    const answers: unknown[] = [];
    for (const batch of batches(texts)) {
      const sources = batch.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
      const { stdout, stderr, status } = this.oracle.run({
        source: this.program,
        filename: PROGRAM,
        stdin: JSON.stringify([question, sources]),
      });
      if (status !== 0) throw new Error(`CPython could not answer '${question}' (${status}): ${stderr}`);
      for (const answer of JSON.parse(stdout)) answers.push(answer);
    }
    return answers;
  }
}

function* batches(texts: readonly Text[]): Generator<Text[]> {
  let batch: Text[] = [];
  let size = 0;
  for (const text of texts) {
    batch.push(text);
    size += text.bytes.length;
    if (size < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
