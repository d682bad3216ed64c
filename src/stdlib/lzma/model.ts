// What coder and decoder of LZMA share: the probabilities of a stream and their places in one array.

export interface LzmaOptions {
  readonly lc: number;
  readonly lp: number;
  readonly pb: number;
  readonly dictionary: number;
}

export const PLACE = {
  isMatch: 0,
  isRep: 192,
  isRep0: 204,
  isRep1: 216,
  isRep2: 228,
  isRep0Long: 240,
  slot: 432,
  special: 688,
  align: 803,
  length: 819,
  repLength: 1333,
  literal: 1847,
} as const;

/** Within the places of a length: two choices, then short and middle lengths by position, then long ones. */
export const LENGTH = { choice: 0, choice2: 1, low: 2, middle: 130, high: 258 } as const;

const [BITS, SHIFT, HALF, LITERAL_SIZE] = [11, 5, 1 << 10, 0x300];
/** Below it, the range of the coder takes in another byte. */
export const TOP = 2 ** 24;
/** States below are those after a literal. */
export const LITERAL_STATES = 7;

export const newProbabilities = ({ lc, lp }: LzmaOptions): Uint16Array =>
  new Uint16Array(PLACE.literal + (LITERAL_SIZE << (lc + lp))).fill(HALF);

/** Where the probabilities of a literal begin: by its position and the byte before it. */
export function literalPlace({ lc, lp }: LzmaOptions, position: number, previous: number): number {
  const context = ((position & ((1 << lp) - 1)) << lc) | (previous >> (8 - lc));
  return PLACE.literal + LITERAL_SIZE * context;
}

/** The part of a range that stands for a bit 0 of that probability. */
export const zeroPart = (range: number, probability: number): number => (range >>> BITS) * probability;
/** A probability after a bit 0, and after a bit 1. */
export const afterZero = (probability: number): number => probability + (((1 << BITS) - probability) >> SHIFT);
export const afterOne = (probability: number): number => probability - (probability >> SHIFT);

/** The state after what has been coded. */
export const AFTER = {
  literal: (state: number): number => (state < 4 ? 0 : state < 10 ? state - 3 : state - 6),
  match: (state: number): number => (state < LITERAL_STATES ? 7 : 10),
  rep: (state: number): number => (state < LITERAL_STATES ? 8 : 11),
  shortRep: (state: number): number => (state < LITERAL_STATES ? 9 : 11),
} as const;
