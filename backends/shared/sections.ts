// The form in which engines keep code objects in .pyc files: sections of bytes, found by number, and read only when
// they are needed. A module's first run touches few of its functions, so what belongs to a function (its instructions or
// JavaScript, its positions) lies in sections of its own, and what is read at once is one small JSON text. Sections of two
// kinds: those that the run of a module needs, and the rest, in a block of bytes of its own, so that it can stay on disk.
//
// JSON and not a format of our own: the host parses it in native code, which no decoder written here would match in a
// process that has just started. Constants are written as themselves where JSON has them, else as a tagged array.

import type { PackedCode } from '../../src/runtime/interpreter.ts';
import { EMPTY_TUPLE, PyBytes, PyTuple } from '../../src/runtime/objects/containers.ts';
import { TyphonBug } from '../../src/runtime/objects/exception.ts';
import type { SourceRange } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { Ellipsis, PyComplex, PyFloat } from '../../src/runtime/objects/scalars.ts';
import { frozensetType, PySet } from '../../src/runtime/objects/set.ts';
import { fromCodes, fromText, sameStr, WideStr } from '../../src/runtime/objects/str.ts';
import { latin1Bytes, latin1Text } from '../../src/runtime/text/latin-1.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
/** Two words before the sections: how many there are, and the number of the first one to read. */
const HEADER_WORDS = 2;

/** Numbers its sections from 0 up; those of the rest from -1 down. */
export class SectionWriter {
  private readonly sections: Uint8Array[] = [];
  private restWriter: SectionWriter | null = null;

  constructor(private readonly isRest = false) {}

  /** For what few runs need. */
  get rest(): SectionWriter {
    return (this.restWriter ??= new SectionWriter(true));
  }

  bytes(data: Uint8Array): number {
    const place = this.sections.push(data) - 1;
    return this.isRest ? ~place : place;
  }

  words(data: Int32Array): number {
    return this.bytes(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }

  text(data: string): number {
    return this.bytes(ENCODER.encode(data));
  }

  json(data: Json): number {
    return this.text(JSON.stringify(data));
  }

  finish(root: number): PackedCode {
    return { main: this.join(root), rest: this.rest.join(0) };
  }

  /** The sections in one piece; each begins at a multiple of four, and so does what may follow, of eight. */
  private join(root: number): Uint8Array {
    const { sections } = this;
    const places: number[] = [];
    let end = (HEADER_WORDS + 2 * sections.length) * 4;
    for (const { length } of sections) {
      places.push(end, length);
      end += (length + 3) & ~3;
    }
    const all = new Uint8Array((end + 7) & ~7);
    new Int32Array(all.buffer).set([sections.length, root, ...places]);
    sections.forEach((section, i) => {
      all.set(section, places[2 * i]!);
    });
    return all;
  }
}

export class SectionReader {
  private readonly places: Int32Array;
  readonly root: number;
  private restReader: SectionReader | null = null;

  /** `data` begins at a multiple of four in its buffer, and is known to be undamaged; so is the rest, once it is asked for. */
  constructor(
    private readonly data: Uint8Array,
    private readonly readRest: () => Uint8Array,
  ) {
    const [count, root] = new Int32Array(data.buffer, data.byteOffset, HEADER_WORDS);
    this.root = root!;
    this.places = new Int32Array(data.buffer, data.byteOffset + HEADER_WORDS * 4, 2 * count!);
  }

  private get rest(): SectionReader {
    return (this.restReader ??= new SectionReader(this.readRest(), this.readRest));
  }

  bytes(section: number): Uint8Array {
    if (section < 0) return this.rest.bytes(~section);
    const start = this.places[2 * section]!;
    return this.data.subarray(start, start + this.places[2 * section + 1]!);
  }

  words(section: number): Int32Array {
    const { buffer, byteLength, byteOffset } = this.bytes(section);
    return new Int32Array(buffer, byteOffset, byteLength / 4);
  }

  text(section: number): string {
    return DECODER.decode(this.bytes(section));
  }

  json(section: number): Json {
    return JSON.parse(this.text(section)) as Json;
  }
}

/** How an engine writes what it has among its constants besides values; undefined: it is none of these. */
export type PackOther = (value: unknown) => Json | undefined;
/** And back: the tag and what follows it. */
export type UnpackOther = (tag: string, rest: readonly Json[]) => unknown;

/** JSON has no infinities, no NaN and no -0. */
const packFloat = (value: number): Json =>
  Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value);

export function packValue(value: unknown, other: PackOther): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  if (typeof value === 'bigint') return ['i', String(value)];
  if (value instanceof PyFloat) return ['f', packFloat(value.value)];
  if (value instanceof PyComplex) return ['j', packFloat(value.real), packFloat(value.imag)];
  if (value instanceof WideStr) {
    return sameStr(value, fromText(value.text)) ? ['w', value.text] : ['p', ...value.codes];
  }
  if (value instanceof PyBytes) return ['b', latin1Text(value.data)];
  if (value === Ellipsis) return ['e'];
  if (value instanceof PyTuple) return ['t', ...value.items.map(item => packValue(item, other))];
  if (value instanceof PySet) return ['s', ...value.elements().map(item => packValue(item, other))];
  const packed = other(value);
  if (packed === undefined) throw new TyphonBug(`no constant: ${String(value)}`);
  return packed;
}

export function unpackValue(json: Json, other: UnpackOther): unknown {
  if (!Array.isArray(json)) return json;
  const [tag, ...rest] = json as [string, ...Json[]];
  switch (tag) {
    case 'i':
      return BigInt(rest[0] as string);
    case 'f':
      return new PyFloat(Number(rest[0]));
    case 'j':
      return new PyComplex(Number(rest[0]), Number(rest[1]));
    case 'w':
      return fromText(rest[0] as string);
    case 'p':
      return fromCodes(rest as readonly number[]);
    case 'b':
      return new PyBytes(latin1Bytes(rest[0] as string));
    case 'e':
      return Ellipsis;
    case 't':
      return rest.length === 0 ? EMPTY_TUPLE : new PyTuple(rest.map(item => unpackValue(item, other) as Value));
    case 's':
      return PySet.from(
        rest.map(item => unpackValue(item, other) as Value),
        frozensetType,
      );
    default:
      return other(tag, rest);
  }
}

/** Each range once, as four words, and behind the number of ranges: one number for each place. */
export function packPositions(positions: readonly SourceRange[]): Int32Array {
  const numbers = new Map<string, number>();
  const ranges: number[] = [];
  const places = positions.map(({ col, endCol, endLine, line }) => {
    const key = `${line} ${col} ${endLine} ${endCol}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
      ranges.push(line, col, endLine, endCol);
    }
    return number;
  });
  return Int32Array.from([numbers.size, ...ranges, ...places]);
}

export function unpackPositions(words: Int32Array): SourceRange[] {
  const ranges: SourceRange[] = [];
  const start = 1 + 4 * words[0]!;
  for (let i = 1; i < start; i += 4) {
    ranges.push({ line: words[i]!, col: words[i + 1]!, endLine: words[i + 2]!, endCol: words[i + 3]! });
  }
  return Array.from(words.subarray(start), number => ranges[number]!);
}
