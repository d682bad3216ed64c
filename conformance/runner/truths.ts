// How each test is judged, by the kind of its truth. CPython is asked when a test's turn comes, and once for each test.
import { differences, type Expectations, type RunResult } from '../expectations.ts';
import { foreignDifferences, whyNotPassed } from './foreign.ts';
import type { Judgement } from './judge.ts';
import { judge } from './judge.ts';
import type { ProgramRun } from './program.ts';
import { recordDifferences } from './record-differences.ts';
import type { Expected } from './report.ts';
import type { SuiteCase } from './suite.ts';

export interface Truths {
  readonly expected: Expected | null;
  readonly judge: (run: ProgramRun) => Judgement;
}

/** `askCpython` runs the program on CPython 3.14. */
export class TruthFinder {
  private readonly asked = new Map<string, Promise<Truths>>();

  constructor(private readonly askCpython: (suiteCase: SuiteCase) => Promise<ProgramRun>) {}

  of(suiteCase: SuiteCase): Promise<Truths> {
    let answer = this.asked.get(suiteCase.path);
    if (answer === undefined) this.asked.set(suiteCase.path, (answer = this.find(suiteCase)));
    return answer;
  }

  private async find(suiteCase: SuiteCase): Promise<Truths> {
    const { truth, filename } = suiteCase;
    switch (truth.from) {
      case 'comments': {
        const { expected } = truth;
        return {
          expected: fromComments(expected),
          judge: run => judge(run, () => differences(expected, run, filename)),
        };
      }
      case 'record':
        return {
          expected: { from: truth.name, ...truth.expected },
          judge: run => judge(run, () => recordDifferences(truth.expected, run)),
        };
      case 'assertions':
        return {
          expected: { from: 'the program itself', stdout: null, stderr: null, status: 0 },
          judge: run => judge(run, () => assertionDifferences(run)),
        };
      case 'text':
      case 'CPython':
        return this.fromCpython(suiteCase, truth.from === 'text' ? truth.text : undefined);
      case 'unittest':
        return { expected: null, judge: () => skipped('a unittest file is judged test by test') };
      case 'nowhere':
        return { expected: null, judge: () => skipped(truth.reason) };
    }
  }

  private async fromCpython(suiteCase: SuiteCase, text: string | undefined): Promise<Truths> {
    const cpython = await this.askCpython(suiteCase);
    const { stdout, stderr, status } = cpython;
    const excuse = cpython.ending === 'end' ? whyNotPassed(cpython, text) : cpython.detail;
    return {
      expected: { from: 'CPython 3.14', stdout, stderr, status },
      judge: run => {
        const judgement = judge(run, () => foreignDifferences(cpython, run));
        // What CPython itself does not pass is no measure for others: only the very same counts.
        return excuse !== undefined && judgement.outcome !== 'pass' ? skipped(excuse) : judgement;
      },
    };
  }
}

function skipped(reason: string): Judgement {
  return { outcome: 'skipped', differences: [reason] };
}

function fromComments({ stdout, stderr, error, status }: Expectations): Expected {
  const errors = [...stderr, ...(error === undefined ? [] : [error.text])];
  return {
    from: 'comments in the program',
    stdout: stdout.map(line => `${line}\n`).join(''),
    stderr: errors.map(line => `${line}\n`).join(''),
    status,
  };
}

/** A program that asserts has passed if it ended well; what it prints is its own affair. */
function assertionDifferences({ status, stderr }: RunResult): string[] {
  if (status === 0) return [];
  const last = stderr.trimEnd().split('\n').at(-1) ?? '';
  return [last === '' ? `status: expected 0, got ${status}` : `error: ${last}`];
}
