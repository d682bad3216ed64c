// The jit's code objects as bytes and back: the emitted JavaScript with what it closes over.
//
// All functions of a module are emitted when it is packed, which a run alone would not do; so a start from the cache emits
// nothing. What belongs to one function is read when it first runs: from the module's script if it ran in the process
// that wrote that (script.ts), else by itself. A module body is kept twice, since it has other JavaScript when it runs in
// a namespace beside its globals (see Compiled in code.ts).

import type { CodeKind, IntrinsicName } from '../../src/frontend/core/nodes.ts';
import type { PackedCode } from '../../src/runtime/interpreter.ts';
import { INTRINSIC } from '../../src/runtime/intrinsics.ts';
import type { CodeInfo } from '../../src/runtime/objects/function.ts';
import { ListsReader, ListsWriter } from '../shared/packed-lists.ts';
import {
  type Json,
  packPositions,
  packValue,
  SectionReader,
  SectionWriter,
  unpackPositions,
  unpackValue,
} from '../shared/sections.ts';
import { JitAttributeSite } from './attribute-sites.ts';
import { JitCode, type KeptEmitted, type Outer, type ScriptPart } from './code.ts';
import type { Emitted } from './emit.ts';
import type { KnownBuiltin } from './known-builtins.ts';
import { MethodSite } from './method-sites.ts';
import { ModuleScript, type PartThatRan, packScript } from './script.ts';

interface Packed {
  /** filename: null if it is that of the module. */
  readonly info: Omit<CodeInfo, 'filename'> & { filename: string | null };
  readonly kind: CodeKind;
  readonly exposes: boolean;
  readonly children: readonly Packed[];
  /** Sections: its JavaScript with names as globals (or its only one), and with names in a namespace. */
  readonly plain: number;
  readonly inNamespace: number | null;
}

/** One JavaScript of a code object. */
interface PackedEmitted {
  /** The number in the name of its function, and its place among those of the module. */
  readonly part: number;
  /** Section: the JavaScript itself; and how many characters it has. */
  readonly text: number;
  readonly size: number;
  /** Sections: source lines of the text's lines, -1 for none, for listings; positions, for tracebacks. */
  readonly sourceLines: number;
  readonly positions: number;
  readonly pool: readonly Json[];
  readonly globals: readonly string[];
  readonly known: readonly KnownBuiltin[];
}

interface PackedModule {
  readonly code: Packed;
  readonly filename: string;
  /** Section: what co_consts and co_names are of all. */
  readonly lists: number;
}

const operationNames = new Map(Object.entries(INTRINSIC).map(([name, operation]) => [operation as unknown, name]));

export function packJit(code: JitCode): PackedCode {
  const writer = new SectionWriter();
  const { rest } = writer;
  const lists = new ListsWriter();
  const { filename } = code.info;
  let parts = 0;
  const packEmitted = (each: JitCode, namesAreGlobals: boolean): number => {
    const part = parts++;
    const emitted = each.emit(namesAreGlobals, `py_${part}`);
    const packed: PackedEmitted = {
      part,
      text: rest.text(emitted.text),
      size: emitted.text.length,
      sourceLines: rest.words(Int32Array.from(emitted.sourceLines, line => line ?? -1)),
      positions: rest.words(packPositions(emitted.positions)),
      pool: emitted.pool.map(value => packValue(value, other => packOther(other, each.children))),
      globals: emitted.globals,
      known: emitted.known,
    };
    return rest.json(packed as unknown as Json);
  };
  const pack = (each: JitCode): Packed => {
    const { children, source } = each;
    lists.add(each);
    return {
      info: { ...each.info, filename: each.info.filename === filename ? null : each.info.filename },
      kind: source.kind,
      exposes: source.exposes,
      children: children.map(pack),
      plain: packEmitted(each, source.kind === 'module'),
      inNamespace: source.kind === 'module' ? packEmitted(each, false) : null,
    };
  };
  const packed: PackedModule = { code: pack(code), filename, lists: lists.section(writer) };
  return writer.finish(writer.json(packed as unknown as Json));
}

function packOther(value: unknown, children: readonly JitCode[]): Json | undefined {
  if (value instanceof JitCode) return ['c', children.indexOf(value)];
  if (value instanceof JitAttributeSite) return ['a', value.name];
  if (value instanceof MethodSite) return ['m', value.name, value.count, value.lands];
  if (Array.isArray(value)) return ['n', ...(value as string[])];
  const operation = operationNames.get(value);
  return operation === undefined ? undefined : ['o', operation];
}

export function unpackJit(main: Uint8Array, rest: () => Uint8Array, hostCode: Uint8Array | null): JitCode {
  const reader = new SectionReader(main, rest);
  const packedModule = reader.json(reader.root) as unknown as PackedModule;
  const { filename } = packedModule;
  const script = hostCode === null ? null : ModuleScript.read(hostCode);
  const ran = new Map<number, UnpackedEmitted>();
  const lists = new ListsReader(reader, packedModule.lists);
  const unpack = (packed: Packed): JitCode => {
    const shown = lists.take();
    const children = packed.children.map(unpack);
    const { exposes, inNamespace, kind, plain } = packed;
    packed.info.filename ??= filename;
    return new JitCode({
      info: packed.info as CodeInfo,
      kind,
      exposes,
      children: () => children,
      lists: shown,
      emit: (namesAreGlobals, functionName) => {
        const section = namesAreGlobals || inNamespace === null ? plain : inNamespace;
        const emitted = new UnpackedEmitted(reader, script, section, children, functionName);
        ran.set(section, emitted);
        return emitted;
      },
      hostCode: () => {
        if (script !== null && !script.isStale) return null;
        return packScript(
          filename,
          [...ran.values()].map(each => each.toKeep),
        );
      },
    });
  };
  return unpack(packedModule.code);
}

/** What only tracebacks and listings ask for is read when they do. */
class UnpackedEmitted implements KeptEmitted {
  readonly pool: readonly unknown[];
  readonly part: ScriptPart | undefined;
  private readonly packed: PackedEmitted;
  private readLines: readonly (number | null)[] | null = null;
  private readPositions: Emitted['positions'] | null = null;

  constructor(
    private readonly reader: SectionReader,
    script: ModuleScript | null,
    private readonly section: number,
    children: readonly JitCode[],
    private readonly functionName: string,
  ) {
    const place = script?.place(section);
    this.packed = (place?.kept ?? reader.json(section)) as unknown as PackedEmitted;
    this.pool = this.packed.pool.map(json => unpackValue(json, (tag, rest) => unpackOther(tag, rest, children)));
    if (place === undefined) return;
    const outer = (): Outer | null => script!.part(place.index) as Outer | null;
    this.part = { outer, script: script!.name, number: this.packed.part, firstLine: place.line };
  }

  /** For the script of later processes. */
  get toKeep(): PartThatRan {
    const { packed, reader, section } = this;
    return { section, text: reader.text(packed.text), kept: packed as unknown as Json };
  }

  get size(): number {
    return this.packed.size;
  }

  get text(): string {
    return this.reader.text(this.packed.text).replaceAll(/\bpy_\d+\b/g, this.functionName);
  }

  get globals(): readonly string[] {
    return this.packed.globals;
  }

  get known(): readonly KnownBuiltin[] {
    return this.packed.known;
  }

  get sourceLines(): readonly (number | null)[] {
    const { reader, packed } = this;
    return (this.readLines ??= Array.from(reader.words(packed.sourceLines), line => (line < 0 ? null : line)));
  }

  get positions(): Emitted['positions'] {
    return (this.readPositions ??= unpackPositions(this.reader.words(this.packed.positions)));
  }
}

function unpackOther(tag: string, rest: readonly Json[], children: readonly JitCode[]): unknown {
  switch (tag) {
    case 'c':
      return children[rest[0] as number];
    case 'a':
      return new JitAttributeSite(rest[0] as string);
    case 'm':
      return new MethodSite(rest[0] as string, rest[1] as number, rest[2] as boolean);
    case 'o':
      return INTRINSIC[rest[0] as IntrinsicName];
    default:
      return rest;
  }
}
