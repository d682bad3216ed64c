// Decisions for whoever makes something at random, taken from a list of numbers.
//
// When the list is used up every decision is the first one, and the first is always the smallest: so whatever is made
// comes to an end, and a shorter list or smaller numbers make a simpler thing. fast-check can shrink such lists
// without knowing what is made of them.

export class Choices {
  private at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** From 0 to count - 1. */
  below(count: number): number {
    return (this.numbers[this.at++] ?? 0) % count;
  }

  /** False when the numbers are used up. */
  yes(): boolean {
    return this.below(2) === 1;
  }

  one<V>(values: readonly V[]): V {
    return values[this.below(values.length)]!;
  }

  /** Between `least` and `most` things. */
  some<V>(least: number, most: number, make: (index: number) => V): V[] {
    const count = least + this.below(most - least + 1);
    return Array.from({ length: count }, (_, i) => make(i));
  }

  maybe<V>(make: () => V): V | null {
    return this.yes() ? make() : null;
  }
}
