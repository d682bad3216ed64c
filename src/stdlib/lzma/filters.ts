// Filters of LZMA streams: the coder itself and the differences of bytes that may come before it, and how each is written
// into a header.

import type { LzmaOptions } from './model.ts';

export const FILTER = { delta: 3, lzma2: 0x21, lzma1: 0x4000000000000001n } as const;
/** Filters for machine code (x86, PowerPC, IA-64, ARM, ARM-Thumb, SPARC) are known by name only. */
export const isBranchFilter = (id: number | bigint): boolean => id >= 4 && id <= 9;

export type Filter =
  | { readonly kind: 'lzma1' | 'lzma2'; readonly options: LzmaOptions }
  | { readonly kind: 'delta'; readonly distance: number };

const MEGABYTE = 1 << 20;
const DICTIONARIES = [1 / 4, 1, 2, 4, 4, 8, 8, 16, 32, 64].map(size => size * MEGABYTE);

/** undefined for a preset that there is not. */
export function presetOptions(preset: number): LzmaOptions | undefined {
  const flags = preset & ~0x1f;
  const dictionary = DICTIONARIES[preset & 0x1f];
  if (dictionary === undefined || (flags !== 0 && flags !== 1 << 31)) return undefined;
  return { lc: 3, lp: 0, pb: 2, dictionary };
}

export const areValid = ({ lc, lp, pb, dictionary }: LzmaOptions): boolean =>
  lc + lp <= 4 && lc >= 0 && lp >= 0 && pb >= 0 && pb <= 4 && dictionary >= 4096 && dictionary <= 0xffffffff;

export const optionsByte = ({ lc, lp, pb }: LzmaOptions): number => (pb * 5 + lp) * 9 + lc;

/** The three numbers in the first byte of the properties; undefined when they are too large. */
export function optionsOf(byte: number, dictionary: number): LzmaOptions | undefined {
  const options = { lc: byte % 9, lp: Math.floor(byte / 9) % 5, pb: Math.floor(byte / 45), dictionary };
  return options.pb <= 4 && options.lc + options.lp <= 4 ? options : undefined;
}

const dictionaryOf = (code: number): number => (code === 40 ? 0xffffffff : (2 | (code & 1)) * 2 ** ((code >> 1) + 11));

function dictionaryCode(size: number): number {
  let code = 0;
  while (code < 40 && dictionaryOf(code) < size) code++;
  return code;
}

export function propertiesOf(filter: Filter): Uint8Array {
  if (filter.kind === 'delta') return Uint8Array.of(filter.distance - 1);
  if (filter.kind === 'lzma2') return Uint8Array.of(dictionaryCode(filter.options.dictionary));
  const bytes = new DataView(new ArrayBuffer(5));
  bytes.setUint8(0, optionsByte(filter.options));
  bytes.setUint32(1, filter.options.dictionary, true);
  return new Uint8Array(bytes.buffer);
}

/** undefined for a filter that is not known, or properties that it cannot have. */
export function filterOf(id: number | bigint, properties: Uint8Array): Filter | undefined {
  if (Number(id) === FILTER.delta && properties.length === 1) return { kind: 'delta', distance: properties[0]! + 1 };
  if (Number(id) === FILTER.lzma2 && properties.length === 1 && properties[0]! <= 40) {
    return { kind: 'lzma2', options: { lc: 3, lp: 0, pb: 2, dictionary: dictionaryOf(properties[0]!) } };
  }
  if (id !== FILTER.lzma1 || properties.length !== 5) return undefined;
  const view = new DataView(properties.buffer, properties.byteOffset);
  const options = optionsOf(properties[0]!, view.getUint32(1, true));
  return options === undefined ? undefined : { kind: 'lzma1', options };
}

/** A byte's difference from the one some places before it, or back. */
export class Delta {
  private readonly history: Uint8Array;
  private at = 0;

  constructor(distance: number) {
    this.history = new Uint8Array(distance);
  }

  encode(data: Uint8Array): Uint8Array {
    return data.map(byte => {
      const difference = byte - this.history[this.at]!;
      this.remember(byte);
      return difference;
    });
  }

  decode(data: Uint8Array): Uint8Array {
    return data.map(difference => {
      const byte = (difference + this.history[this.at]!) & 0xff;
      this.remember(byte);
      return byte;
    });
  }

  private remember(byte: number): void {
    this.history[this.at] = byte;
    this.at = (this.at + 1) % this.history.length;
  }
}

/** Chains as they may be: any differences first, one coder at the end. */
export function isChain(filters: readonly Filter[]): boolean {
  return filters.length > 0 && filters.every((filter, i) => (filter.kind === 'delta') === i < filters.length - 1);
}
