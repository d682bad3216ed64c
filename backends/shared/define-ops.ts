// How an instruction set is written down: one row per opcode, from which everything else is derived.
//
// A row names the operands (their names say how a listing shows them), pictures the effect (a stack picture for the
// stack machine, a formula for the register machine) and says in one sentence what it does. The order of the rows is
// the opcode number. `npm run gen` turns a table into a const enum, because case labels must reach the host as number
// literals (labels that are properties ran four times slower), and into a page for people.

export interface OpRow {
  /** Names of the operands, in order. */
  readonly operands: readonly string[];
  /** 'before -- after', the top at the right; `name[count]` stands for as many values as the operand says. */
  readonly stack?: string;
  /** The picture when the instruction jumps, where it differs. */
  readonly jumpStack?: string;
  /** A formula over the operands, for a register machine. */
  readonly effect?: string;
  readonly doc: string;
}

export type OpTable = Readonly<Record<string, OpRow>>;

export function defineOps<const T extends OpTable>(rows: T): T {
  return rows;
}

/** One number per operand: what `emit` takes. */
export type Numbers<T extends readonly unknown[]> = { [I in keyof T]: number };

/** How many values a picture takes and gives: constant parts, and parts that are multiplied with the operand. */
interface Effect {
  readonly fixed: number;
  readonly perCount: number;
}

function sideOf(text: string): Effect {
  let fixed = 0;
  let perCount = 0;
  for (const item of text.split(' ').filter(word => word !== '')) {
    const group = /\[(?:(\d+)\*)?count(?:([+-]\d+))?\]$/.exec(item);
    if (group === null) fixed++;
    else {
      perCount += Number(group[1] ?? 1);
      fixed += Number(group[2] ?? 0);
    }
  }
  return { fixed, perCount };
}

function effectOf(picture: string): Effect {
  const [before, after] = picture.split('--').map(sideOf);
  return { fixed: after!.fixed - before!.fixed, perCount: after!.perCount - before!.perCount };
}

/** What a picture takes and gives; values at the bottom that stay where they are count on neither side. */
export function depthSides(picture: string): { readonly before: Effect; readonly after: Effect } {
  const [before, after] = picture.split('--').map(side => side.split(' ').filter(word => word !== ''));
  let same = 0;
  while (same < before!.length && before![same] === after![same]) same++;
  const rest = (words: readonly string[]): Effect => sideOf(words.slice(same).join(' '));
  return { before: rest(before!), after: rest(after!) };
}

export interface StackEffect {
  readonly next: Effect;
  readonly jump: Effect;
}

/** The change of depth of every opcode of a stack machine, in the order of the table. */
export function stackEffects(table: OpTable): readonly StackEffect[] {
  return Object.values(table).map(row => {
    const next = effectOf(row.stack ?? '--');
    return { next, jump: row.jumpStack === undefined ? next : effectOf(row.jumpStack) };
  });
}

export const depthChange = (effect: Effect, operand: number): number => effect.fixed + effect.perCount * operand;
