// The lists of one code object, gathered while its program is walked in the order in which CPython generates code.
//
// A constant that is folded away leaves the list, one that nothing reachable loads too; the first always stays, since
// CPython's optimizer takes it for a docstring. So the walk notes besides loads where control may go, as far as that
// decides what is reachable. Names stay even if nothing reaches them.

import { isTrue } from '../core/fold.ts';
import { type Constant, constantKey, isLiteral, isSmallInt, type Value } from './constants.ts';

/** An instruction that loads a constant; null once it has been folded into another. */
export interface Load {
  constant: Constant | null;
}

export interface Label {
  reached: boolean;
}

type Step =
  | { readonly kind: 'load'; readonly load: Load; readonly constant: Constant }
  | { readonly kind: 'fold'; readonly load: Load; readonly result: Constant }
  | { readonly kind: 'label' | 'jump' | 'branch'; readonly label: Label }
  /** A jump that is taken or not, as a constant says; null: nobody knows. */
  | { readonly kind: 'test'; readonly load: Load; readonly taken: boolean; readonly label: Label }
  | { readonly kind: 'end' };

export interface CodeLists {
  readonly constants: readonly Constant[];
  readonly names: readonly string[];
}

export class Listing {
  private readonly steps: Step[] = [];
  private readonly names = new Set<string>();
  private readonly constants = new Map<string, Constant>();

  name(name: string): void {
    this.names.add(name);
  }

  /** In the list whether it is loaded or not, but it stays there only as the first. */
  note(constant: Constant): void {
    const key = constantKey(constant);
    if (!this.constants.has(key)) this.constants.set(key, constant);
  }

  load(constant: Constant): Load {
    this.note(constant);
    const load: Load = { constant };
    this.steps.push({ kind: 'load', load, constant });
    return load;
  }

  /** One constant instead of what the operands load; it comes behind all that the program itself says. */
  fold(operands: readonly Load[], result: Value): Load {
    for (const each of operands) each.constant = null;
    const load: Load = { constant: result };
    this.steps.push({ kind: 'fold', load, result });
    return load;
  }

  label(): Label {
    return { reached: false };
  }

  place(label: Label): void {
    this.steps.push({ kind: 'label', label });
  }

  jump(label: Label): void {
    this.steps.push({ kind: 'jump', label });
  }

  /** Control goes on or to the label. */
  branch(label: Label): void {
    this.steps.push({ kind: 'branch', label });
  }

  /** A conditional jump on what was just loaded, if that was a constant of the program itself. */
  test(load: Load | null, when: boolean, label: Label): void {
    const constant = load?.constant ?? null;
    if (constant === null || !this.isOwn(load!) || constant.type === 'code' || !isLiteral(constant)) this.branch(label);
    else {
      load!.constant = null;
      this.steps.push({ kind: 'test', load: load!, taken: isTrue(constant) === when, label });
    }
  }

  /** The constant stands in the program as it is. */
  isOwn(load: Load): boolean {
    const last = this.steps.at(-1)!;
    return last.kind === 'load' && last.load === load;
  }

  /** As `and` and `or` do: jump with the value, or go on without it. */
  choose(load: Load | null, when: boolean, label: Label): void {
    const constant = load?.constant ?? null;
    if (constant === null || !this.isOwn(load!) || constant.type === 'code' || !isLiteral(constant)) this.branch(label);
    else {
      const taken = isTrue(constant) === when;
      if (!taken) load!.constant = null;
      this.steps.push({ kind: 'test', load: load!, taken, label });
    }
  }

  /** What follows is reached through labels only. */
  end(): void {
    this.steps.push({ kind: 'end' });
  }

  /** The last load, if nothing came after it: a value that is dropped at once needs no load. */
  drop(load: Load | null): void {
    if (load !== null) load.constant = null;
  }

  dropLast(): void {
    const last = this.steps.at(-1)!;
    if (last.kind === 'load') last.load.constant = null;
  }

  finish(): CodeLists {
    this.addFolded();
    const used = new Set<string>();
    this.walk(true, step => {
      if (step.kind !== 'load' && step.kind !== 'fold') return;
      const { constant } = step.load;
      if (constant !== null && !isSmallInt(constant)) used.add(constantKey(constant));
    });
    const constants = [...this.constants].filter(([key], i) => i === 0 || used.has(key)).map(([, each]) => each);
    return { constants, names: [...this.names] };
  }

  /** In blocks that no jump leads to, nothing is folded. */
  private addFolded(): void {
    this.walk(false, step => {
      if (step.kind === 'fold' && !isSmallInt(step.result)) this.note(step.result);
    });
  }

  /** Visits what can be reached. Jumps backwards lead to places that were reached before. */
  private walk(knowsConstants: boolean, visit: (step: Step) => void): void {
    for (const step of this.steps) if ('label' in step) step.label.reached = false;
    let isReached = true;
    for (const step of this.steps) {
      if (step.kind === 'label') isReached ||= step.label.reached;
      if (!isReached) continue;
      visit(step);
      if (step.kind === 'end') isReached = false;
      else if (step.kind === 'jump') {
        step.label.reached = true;
        isReached = false;
      } else if (step.kind === 'branch') step.label.reached = true;
      else if (step.kind === 'test') {
        const decided = knowsConstants;
        if (!decided || step.taken) step.label.reached = true;
        if (decided && step.taken) isReached = false;
      }
    }
  }
}
