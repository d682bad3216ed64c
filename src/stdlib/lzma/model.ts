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

export const [HALF, TOP, BITS, SHIFT] = [1024, 2 ** 24, 11, 5];
export const LITERAL_SIZE = 0x300;
/** States below are those after a literal. */
export const LITERAL_STATES = 7;

export const newProbabilities = ({ lc, lp }: LzmaOptions): Uint16Array =>
  new Uint16Array(PLACE.literal + (LITERAL_SIZE << (lc + lp))).fill(HALF);

export const afterLiteral = (state: number): number => (state < 4 ? 0 : state < 10 ? state - 3 : state - 6);
export const afterMatch = (state: number): number => (state < LITERAL_STATES ? 7 : 10);
export const afterRep = (state: number): number => (state < LITERAL_STATES ? 8 : 11);
export const afterShortRep = (state: number): number => (state < LITERAL_STATES ? 9 : 11);
