// co_consts and co_names in a cache file: one section for all code objects of a module, read when a program asks.
//
// Code objects are numbered in the order in which they are packed, each before the ones inside it; those inside are named
// by their place among PyCode.innerCodes(), which is the same on both sides.

import { PySlice } from '../../src/runtime/objects/containers.ts';
import { PyCode } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import type { CodeLists } from './introspection.ts';
import { type Json, packValue, type SectionReader, type SectionWriter, unpackValue } from './sections.ts';

type PackedLists = readonly [constants: readonly Json[], names: readonly string[]];

export class ListsWriter {
  private readonly lists: Json[] = [];

  /** To be called for each code object before those inside it. */
  add(code: PyCode): void {
    const inner = code.innerCodes();
    const packOther = (value: unknown): Json | undefined => {
      if (value instanceof PyCode) return ['c', inner.indexOf(value)];
      if (!(value instanceof PySlice)) return undefined;
      return ['l', ...[value.start, value.stop, value.step].map(part => packValue(part, packOther))];
    };
    const constants = code.constants().map(value => packValue(value, packOther));
    this.lists.push([constants, code.names()] satisfies PackedLists);
  }

  section(writer: SectionWriter): number {
    return writer.rest.json(this.lists);
  }
}

export class ListsReader {
  private next = 0;
  private lists: readonly PackedLists[] | null = null;

  constructor(
    private readonly reader: SectionReader,
    private readonly section: number,
  ) {}

  /** The lists of the code object that is unpacked now: in the same order, each before those inside it. */
  take(): (code: PyCode) => CodeLists {
    const number = this.next++;
    return code => this.read(number, code);
  }

  private read(number: number, code: PyCode): CodeLists {
    this.lists ??= this.reader.json(this.section) as unknown as readonly PackedLists[];
    const inner = code.innerCodes();
    const unpackOther = (tag: string, rest: readonly Json[]): unknown => {
      if (tag === 'c') return inner[rest[0] as number] ?? null;
      const [start, stop, step] = rest.map(part => unpackValue(part, unpackOther) as Value);
      return new PySlice(start!, stop!, step!);
    };
    const [constants, names] = this.lists[number]!;
    return { constants: constants.map(json => unpackValue(json, unpackOther) as Value), names };
  }
}
