// The jit's code objects as bytes and back: the emitted JavaScript with what it closes over.
//
// All functions of a module are emitted when it is packed, which a run alone would not do; so a start from the cache
// emits nothing. What a function needs is read when it first runs. A module body is kept twice, since it has other
// JavaScript when it runs in a namespace beside its globals (see Compiled in code.ts).

import type { CodeKind, IntrinsicName } from '../../src/frontend/core/nodes.ts';
import { INTRINSIC } from '../../src/runtime/intrinsics.ts';
import type { CodeInfo } from '../../src/runtime/objects/function.ts';
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
import { type CodeSource, JitCode } from './code.ts';
import type { Emitted } from './emit.ts';
import type { KnownBuiltin } from './known-builtins.ts';
import { MethodSite } from './method-sites.ts';

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
  readonly text: number;
  /** Source lines of the text's lines, -1 for none, and positions: for tracebacks only. */
  readonly sourceLines: number;
  readonly positions: number;
  readonly pool: readonly Json[];
  readonly globals: readonly string[];
  readonly known: readonly KnownBuiltin[];
}

const operationNames = new Map(Object.entries(INTRINSIC).map(([name, operation]) => [operation as unknown, name]));

export function packJit(code: JitCode): Uint8Array {
  const writer = new SectionWriter();
  const packEmitted = (emitted: Emitted, children: readonly JitCode[]): number => {
    const packed: PackedEmitted = {
      text: writer.text(emitted.text),
      sourceLines: writer.words(Int32Array.from(emitted.sourceLines, line => line ?? -1)),
      positions: writer.words(packPositions(emitted.positions)),
      pool: emitted.pool.map(value => packValue(value, other => packOther(other, children))),
      globals: emitted.globals,
      known: emitted.known,
    };
    return writer.json(packed as unknown as Json);
  };
  const pack = (each: JitCode): Packed => {
    const { children, source } = each;
    return {
      info: each.info,
      kind: source.kind,
      exposes: source.exposes,
      children: children.map(pack),
      plain: packEmitted(each.emit(source.kind === 'module'), children),
      inNamespace: source.kind === 'module' ? packEmitted(each.emit(false), children) : null,
    };
  };
  return writer.finish(writer.json(pack(code) as unknown as Json));
}

function packOther(value: unknown, children: readonly JitCode[]): Json | undefined {
  if (value instanceof JitCode) return ['c', children.indexOf(value)];
  if (value instanceof JitAttributeSite) return ['a', value.name];
  if (value instanceof MethodSite) return ['m', value.name, value.count];
  if (Array.isArray(value)) return ['n', ...(value as string[])];
  const operation = operationNames.get(value);
  return operation === undefined ? undefined : ['o', operation];
}

export function unpackJit(data: Uint8Array): JitCode {
  const reader = new SectionReader(data);
  const unpack = (packed: Packed): JitCode => new JitCode(sourceOf(reader, packed, packed.children.map(unpack)));
  return unpack(reader.json(reader.root) as unknown as Packed);
}

function sourceOf(reader: SectionReader, packed: Packed, children: readonly JitCode[]): CodeSource {
  return {
    info: packed.info,
    kind: packed.kind,
    exposes: packed.exposes,
    children: () => children,
    emit: (namesAreGlobals, functionName) => {
      const section = namesAreGlobals || packed.inNamespace === null ? packed.plain : packed.inNamespace;
      const emitted = reader.json(section) as unknown as PackedEmitted;
      let sourceLines: readonly (number | null)[] | null = null;
      let positions: Emitted['positions'] | null = null;
      return {
        text: reader.text(emitted.text).replaceAll(/\bpy_\d+\b/g, functionName),
        get sourceLines() {
          return (sourceLines ??= Array.from(reader.words(emitted.sourceLines), line => (line < 0 ? null : line)));
        },
        pool: emitted.pool.map(json => unpackValue(json, (tag, rest) => unpackOther(tag, rest, children))),
        globals: emitted.globals,
        known: emitted.known,
        get positions() {
          return (positions ??= unpackPositions(reader.words(emitted.positions)));
        },
      };
    },
  };
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
