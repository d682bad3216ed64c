// Whose turn it is: the part of the scheduler that can be chosen with `-X switch=…`.
//
//     (nothing)          a thread runs until it waits or its time is over (sys.setswitchinterval), as under a GIL
//     seed=7             switches after a number of calls and backward jumps that the seed decides, to a thread that it decides
//     every              another thread after every instruction, in turn
//     every,seed=7       whether and to whom, after every instruction, decides the seed
//     choices=0.2.1      what a seed would decide, given as data: at each decision the next number counts through those
//                        that could run, the present one last; when all are used up, no thread is interrupted any more
//
// All but the first depend on nothing but the program, so a run can be repeated.

/** A stream of decisions. */
export interface Choices {
  /** One of `count`; the last of them is the thread that runs now, if it can go on. */
  next(count: number): number;
  /** Is anything left to decide? */
  readonly open: boolean;
}

export interface Schedule {
  /** At every instruction, not only where the budget is used up. */
  readonly everywhere: boolean;
  /** null: by the clock. */
  readonly choices: Choices | null;
}

/** The present thread goes on as often as it does not. */
class Seeded implements Choices {
  readonly open = true;
  constructor(private state: number) {}

  next(count: number): number {
    // mulberry32: small, and good enough to decide about turns.
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  }
}

class InTurn implements Choices {
  readonly open = true;
  next(): number {
    return 0;
  }
}

class Given implements Choices {
  private used = 0;
  constructor(private readonly numbers: readonly number[]) {}

  get open(): boolean {
    return this.used < this.numbers.length;
  }

  next(count: number): number {
    return this.open ? this.numbers[this.used++]! % count : 0;
  }
}

export class BadSchedule extends Error {}

export const BY_CLOCK: Schedule = { everywhere: false, choices: null };

export function parseSchedule(text: string): Schedule {
  let everywhere = false;
  let choices: Choices | null = null;
  for (const part of text.split(',')) {
    const [name, value] = part.split('=', 2);
    if (name === 'every' && value === undefined) everywhere = true;
    else if (name === 'seed' && /^\d+$/.test(value ?? '')) choices = new Seeded(Number(value));
    else if (name === 'choices' && /^(\d+(\.\d+)*)?$/.test(value ?? '-')) {
      choices = new Given(value === '' ? [] : value!.split('.').map(Number));
    } else throw new BadSchedule(`-X switch: expected every, seed=N or choices=N.N.N, not '${part}'`);
  }
  return { everywhere, choices: choices ?? (everywhere ? new InTurn() : null) };
}
