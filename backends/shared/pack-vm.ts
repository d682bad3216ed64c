// Code objects of the virtual machines as bytes and back: what both machines keep is the same, so one pair of functions
// serves them. The instructions are there at once; their positions are read when a traceback asks for them.

import type { CodeKind, IntrinsicName } from '../../src/frontend/core/nodes.ts';
import type { PackedCode } from '../../src/runtime/interpreter.ts';
import type { CodeInfo, SourceRange } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import type { TableEntry } from './exception-table.ts';
import { ListsReader, ListsWriter } from './packed-lists.ts';
import {
  type Json,
  packPositions,
  packValue,
  SectionReader,
  SectionWriter,
  unpackPositions,
  unpackValue,
} from './sections.ts';
import { type CodeParts, VmCode } from './vm-code.ts';

/** What the machines' code objects have besides CodeParts. */
export interface PackedParts extends CodeParts {
  readonly instructions: Int32Array;
  readonly positionsOf: () => readonly SourceRange[];
  readonly intrinsics: readonly { readonly name: IntrinsicName; readonly count: number }[];
}

type Packable = VmCode & Pick<PackedParts, 'instructions' | 'intrinsics'>;

/** The JSON of one code object; inner ones stand among its constants. */
interface Packed {
  readonly info: CodeInfo;
  readonly kind: CodeKind;
  readonly exposesLocals: boolean;
  readonly localNames: readonly string[];
  readonly cellParameters: readonly { readonly local: number; readonly cell: number }[];
  readonly constants: readonly Json[];
  readonly names: readonly string[];
  readonly table: readonly TableEntry[];
  readonly operandCount: number;
  readonly intrinsics: PackedParts['intrinsics'];
  readonly instructions: number;
  readonly positions: number;
}

interface PackedModule {
  readonly code: Json;
  /** Section: what co_consts and co_names are of all. */
  readonly lists: number;
}

export function packVm(code: VmCode): PackedCode {
  const writer = new SectionWriter();
  const lists = new ListsWriter();
  const pack = (each: Packable): Json => {
    lists.add(each);
    const packed: Packed = {
      info: each.info,
      kind: each.kind,
      exposesLocals: each.exposesLocals,
      localNames: each.localNames,
      cellParameters: each.cellParameters,
      constants: each.constantValues.map(value =>
        packValue(value, inner => (inner instanceof VmCode ? ['c', pack(inner as Packable)] : undefined)),
      ),
      names: each.nameList,
      table: each.table,
      operandCount: each.frameSize - each.operandBase,
      intrinsics: each.intrinsics,
      instructions: writer.words(each.instructions),
      positions: writer.rest.words(packPositions(each.positions())),
    };
    return packed as unknown as Json;
  };
  const packed: PackedModule = { code: pack(code as Packable), lists: lists.section(writer) };
  return writer.finish(writer.json(packed as unknown as Json));
}

export function unpackVm(main: Uint8Array, rest: () => Uint8Array, make: (parts: PackedParts) => VmCode): VmCode {
  const reader = new SectionReader(main, rest);
  const packedModule = reader.json(reader.root) as unknown as PackedModule;
  const lists = new ListsReader(reader, packedModule.lists);
  const unpack = (packed: Packed): VmCode => {
    const shown = lists.take();
    let positions: readonly SourceRange[] | null = null;
    return make({
      info: packed.info,
      kind: packed.kind,
      exposesLocals: packed.exposesLocals,
      localNames: packed.localNames,
      cellParameters: packed.cellParameters,
      constantValues: packed.constants.map(
        json => unpackValue(json, (_tag, [inner]) => unpack(inner as unknown as Packed)) as Value,
      ),
      nameList: packed.names,
      table: packed.table,
      operandCount: packed.operandCount,
      intrinsics: packed.intrinsics,
      instructions: reader.words(packed.instructions),
      positionsOf: () => (positions ??= unpackPositions(reader.words(packed.positions))),
      lists: shown,
    });
  };
  return unpack(packedModule.code as unknown as Packed);
}
