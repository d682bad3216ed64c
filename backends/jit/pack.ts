// The jit's code objects as bytes and back: the emitted JavaScript with what it closes over.
//
// All functions of a module are emitted when it is packed, which a run alone would not do, and make one script; so a
// start from the cache emits nothing. What else a function needs is read when it first runs. A module body is kept
// twice, since it has other JavaScript when it runs in a namespace beside its globals (see Compiled in code.ts).

import type { CodeKind, IntrinsicName } from '../../src/frontend/core/nodes.ts';
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
import { ModuleScript, ScriptWriter } from './script.ts';

interface Packed {
  readonly info: CodeInfo;
  readonly kind: CodeKind;
  readonly exposes: boolean;
  readonly children: readonly Packed[];
  /** Sections: its JavaScript with names as globals (or its only one), and with names in a namespace. */
  readonly plain: number;
  readonly inNamespace: number | null;
}

/** One JavaScript of a code object. */
interface PackedEmitted {
  /** Its place in the script: see ScriptWriter. */
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Source lines of the text's lines, -1 for none, for listings; positions, for tracebacks. */
  readonly sourceLines: number;
  readonly positions: number;
  readonly pool: readonly Json[];
  readonly globals: readonly string[];
  readonly known: readonly KnownBuiltin[];
}

interface PackedModule {
  readonly code: Packed;
  /** Section: the JavaScript of all. */
  readonly script: number;
  readonly scriptName: string;
  /** Section: what co_consts and co_names are of all. */
  readonly lists: number;
}

const operationNames = new Map(Object.entries(INTRINSIC).map(([name, operation]) => [operation as unknown, name]));

export function packJit(code: JitCode): Uint8Array {
  const writer = new SectionWriter();
  const script = new ScriptWriter();
  const lists = new ListsWriter();
  const packEmitted = (each: JitCode, namesAreGlobals: boolean): number => {
    const emitted = each.emit(namesAreGlobals, `py_${script.next}`);
    const packed: PackedEmitted = {
      ...script.add(emitted.text),
      sourceLines: writer.words(Int32Array.from(emitted.sourceLines, line => line ?? -1)),
      positions: writer.words(packPositions(emitted.positions)),
      pool: emitted.pool.map(value => packValue(value, other => packOther(other, each.children))),
      globals: emitted.globals,
      known: emitted.known,
    };
    return writer.json(packed as unknown as Json);
  };
  const pack = (each: JitCode): Packed => {
    const { children, source } = each;
    lists.add(each);
    return {
      info: each.info,
      kind: source.kind,
      exposes: source.exposes,
      children: children.map(pack),
      plain: packEmitted(each, source.kind === 'module'),
      inNamespace: source.kind === 'module' ? packEmitted(each, false) : null,
    };
  };
  const packed: PackedModule = {
    code: pack(code),
    script: writer.text(script.text),
    scriptName: script.name(code.info.filename),
    lists: lists.section(writer),
  };
  return writer.finish(writer.json(packed as unknown as Json));
}

function packOther(value: unknown, children: readonly JitCode[]): Json | undefined {
  if (value instanceof JitCode) return ['c', children.indexOf(value)];
  if (value instanceof JitAttributeSite) return ['a', value.name];
  if (value instanceof MethodSite) return ['m', value.name, value.count];
  if (Array.isArray(value)) return ['n', ...(value as string[])];
  const operation = operationNames.get(value);
  return operation === undefined ? undefined : ['o', operation];
}

export function unpackJit(data: Uint8Array, hostCode: Uint8Array | null): JitCode {
  const reader = new SectionReader(data);
  const packedModule = reader.json(reader.root) as unknown as PackedModule;
  const script = new ModuleScript(packedModule.scriptName, () => reader.text(packedModule.script), hostCode);
  const lists = new ListsReader(reader, packedModule.lists);
  const unpack = (packed: Packed): JitCode => {
    const shown = lists.take();
    const children = packed.children.map(unpack);
    const { exposes, info, inNamespace, kind, plain } = packed;
    return new JitCode({
      info,
      kind,
      exposes,
      children: () => children,
      lists: shown,
      emit: (namesAreGlobals, functionName) => {
        const section = namesAreGlobals || inNamespace === null ? plain : inNamespace;
        const emitted = reader.json(section) as unknown as PackedEmitted;
        return new UnpackedEmitted(reader, script, emitted, children, functionName);
      },
      script,
    });
  };
  return unpack(packedModule.code);
}

/** What only tracebacks and listings ask for is read when they do. */
class UnpackedEmitted implements KeptEmitted {
  readonly pool: readonly unknown[];
  private readLines: readonly (number | null)[] | null = null;
  private readPositions: Emitted['positions'] | null = null;

  constructor(
    private readonly reader: SectionReader,
    private readonly script: ModuleScript,
    private readonly packed: PackedEmitted,
    children: readonly JitCode[],
    private readonly functionName: string,
  ) {
    this.pool = packed.pool.map(json => unpackValue(json, (tag, rest) => unpackOther(tag, rest, children)));
  }

  get part(): ScriptPart {
    const { line, part } = this.packed;
    const outer = (): Outer | null => (this.script.parts?.[part] as Outer | undefined) ?? null;
    return { outer, script: this.script.name, number: part, firstLine: line };
  }

  get size(): number {
    return this.packed.end - this.packed.start;
  }

  get text(): string {
    const { end, start } = this.packed;
    return this.script.text.slice(start, end).replaceAll(/\bpy_\d+\b/g, this.functionName);
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
      return new MethodSite(rest[0] as string, rest[1] as number);
    case 'o':
      return INTRINSIC[rest[0] as IntrinsicName];
    default:
      return rest;
  }
}
