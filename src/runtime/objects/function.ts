// Everything callable that is not a type, and the code object that engines subclass.
//
// An engine gives each code object three ways in (PyCode): `invoke` for any call, `run` for module and class bodies,
// and, where it can, a direct JavaScript function on each function object (`PyFunction.entry`) that takes exactly the
// positional parameters. The runtime reaches Python functions only through these.

import type { Step } from '../protocols/forwarding.ts';
import type { PyBytes } from './containers.ts';
import type { PyDict } from './dict.ts';
import { builtinType, inherit, PyObject, type PyType, type Value } from './object.ts';

export const codeType = builtinType('code', { basetype: false });
export const cellType = builtinType('cell', { basetype: false });
export const functionType = builtinType('function', { basetype: false, hasDict: true });
export const methodType = builtinType('method', { basetype: false });
export const builtinFunctionType = builtinType('builtin_function_or_method', { basetype: false });
export const methodDescriptorType = builtinType('method_descriptor', { basetype: false });
export const wrapperDescriptorType = builtinType('wrapper_descriptor', { basetype: false });
export const methodWrapperType = builtinType('method-wrapper', { basetype: false });
export const classMethodDescriptorType = builtinType('classmethod_descriptor', { basetype: false });
export const getsetDescriptorType = builtinType('getset_descriptor', { basetype: false });
export const memberDescriptorType = builtinType('member_descriptor', { basetype: false });
export const propertyType = builtinType('property', { layout: 'property' });
export const classmethodType = builtinType('classmethod', { layout: 'classmethod', hasDict: true });
export const staticmethodType = builtinType('staticmethod', { layout: 'staticmethod', hasDict: true });
export const superType = builtinType('super', { layout: 'super' });

/** A variable shared between a function and the functions inside it. undefined: no value. */
export class Cell implements PyObject {
  declare cls: PyType;
  declare instanceDict?: PyDict | undefined;
  constructor(public value: Value | undefined) {}
}
inherit(Cell);
Cell.prototype.cls = cellType;

/** CPython's co_flags. */
export const CO = {
  OPTIMIZED: 0x1,
  NEWLOCALS: 0x2,
  VARARGS: 0x4,
  VARKEYWORDS: 0x8,
  NESTED: 0x10,
  GENERATOR: 0x20,
  COROUTINE: 0x80,
  ITERABLE_COROUTINE: 0x100,
  ASYNC_GENERATOR: 0x200,
  FUTURE_ANNOTATIONS: 0x1000000,
  HAS_DOCSTRING: 0x4000000,
  METHOD: 0x8000000,
} as const;

/** What every engine's code object tells; the names are Python's (co_…). */
export interface CodeInfo {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstLine: number;
  readonly flags: number;
  /** Positional parameters, positional-only ones included. */
  readonly argCount: number;
  readonly posOnlyCount: number;
  readonly kwOnlyCount: number;
  /** Parameters in order (positional, keyword-only, *args, **kwargs), then the other locals. */
  readonly varNames: readonly string[];
  readonly cellVars: readonly string[];
  readonly freeVars: readonly string[];
  readonly doc: string | null;
}

/** Source range of something that raised: lines from 1, columns from 0 in UTF-8 bytes; -1 where unknown. */
export interface SourceRange {
  readonly line: number;
  readonly col: number;
  readonly endLine: number;
  readonly endCol: number;
}

export abstract class PyCode extends PyObject {
  constructor(readonly info: CodeInfo) {
    super();
  }

  /** Parameters are positional ones only, without * and **: then `entry` may be used with argCount arguments. */
  get plain(): boolean {
    return this.info.kwOnlyCount === 0 && (this.info.flags & (CO.VARARGS | CO.VARKEYWORDS)) === 0;
  }

  /** Does it run in a namespace: the body of a module or class? */
  get isBody(): boolean {
    return (this.info.flags & CO.OPTIMIZED) === 0;
  }

  /** A call. `args` holds the positional arguments, then one for each of `names`. Binds them (protocols/binding.ts) and runs. */
  abstract invoke(fn: PyFunction, args: Value[], names: readonly string[] | null): Value;

  /** Runs a module or class body, or code given to exec/eval; the result of eval code. `namespace` is any mapping. */
  abstract run(globals: PyDict, namespace: Value, closure: readonly Cell[]): Value;

  /** The code whose calls can be put aside when another thread has its turn; null: only what calls it can be. */
  threadForm(_globals: PyDict): PyCode | null {
    return null;
  }

  /** The same code, of which something else is told (code.replace). */
  withInfo(info: CodeInfo): PyCode {
    return Object.assign(Object.create(Object.getPrototypeOf(this)) as PyCode, this, { info });
  }

  /** The code objects inside. */
  innerCodes(): readonly PyCode[] {
    return this.constants().filter(value => value instanceof PyCode);
  }

  /** The constants and names, for introspection. */
  abstract constants(): readonly Value[];
  abstract names(): readonly string[];
  /** Instructions as bytes (co_code), where the engine has any. */
  abstract bytes(): PyBytes;
  /** (instruction offset, source range) pairs in order, for co_positions and co_lines. */
  abstract positions(): readonly SourceRange[];
}
PyCode.prototype.cls = codeType;

export type DirectEntry = (...args: Value[]) => Value;

/** Set by an engine that keeps functions in caches of its call sites: `__code__` of the function was replaced. */
export const functionHooks = { codeChanged: (_fn: PyFunction): void => {} };

export class PyFunction extends PyObject {
  name: string;
  qualname: string;
  doc: Value;
  /** Values of the last positional parameters. */
  defaults: readonly Value[] | null = null;
  keywordDefaults: PyDict | null = null;
  /** Set by the jit: the function's JavaScript. It takes a value for every parameter, in the order of co_varnames; call it as a method (`fn.entry(…)`). */
  entry: DirectEntry | null = null;
  /** With how many positional arguments `entry` may be called as it is; -1: never (no entry, or code that is not `plain`). */
  arity = -1;
  /** PEP 649: computes the annotations; and what it computed. */
  annotate: Value = null;
  annotations: PyDict | null = null;
  typeParams: Value = null;
  /** __module__; undefined: taken from globals['__name__']. */
  module: Value | undefined = undefined;

  constructor(
    public code: PyCode,
    readonly globals: PyDict,
    readonly closure: readonly Cell[],
  ) {
    super();
    this.name = code.info.name;
    this.qualname = code.info.qualname;
    this.doc = code.info.doc;
    this.module = globals.getStr('__name__');
  }
}
PyFunction.prototype.cls = functionType;

/** A bound method. */
export class PyMethod implements PyObject {
  declare cls: PyType;
  declare instanceDict?: PyDict | undefined;
  constructor(
    readonly func: Value,
    readonly self: Value,
  ) {}
}
inherit(PyMethod);
PyMethod.prototype.cls = methodType;

/**
 * The JavaScript behind a builtin: parameters in the order of the signature; one that was not given is undefined.
 * `*args` arrives as an array, `**kwargs` as a Map from names.
 */
// biome-ignore lint/suspicious/noExplicitAny: each implementation has its own parameter list
export type Implementation = (...args: any[]) => Value;

/** A builtin's parameters, worked out from the text of its signature at its first call (see builtins/signature.ts). */
export interface Signature {
  readonly names: readonly string[];
  readonly posOnlyCount: number;
  readonly positionalCount: number;
  /** Positional arguments that a call must give. */
  readonly required: number;
  readonly varArgs: boolean;
  readonly varKeywords: boolean;
  /** Keyword-only parameters without default. */
  readonly requiredKeywords: readonly string[];
  /** Only positional parameters: a call without keywords and `required … positionalCount` arguments goes straight to the implementation. */
  readonly simple: boolean;
  /** A call without keywords and with `required … positionalCount` arguments may pass them as they are. */
  readonly positional: boolean;
  /** All of a call's positional arguments form one array, and nothing else is needed. */
  readonly packs: boolean;
  /** The same of all but the first, which is the object of a method. */
  readonly gathers: boolean;
  /** CPython tells no __text_signature__. */
  readonly untold: boolean;
  /** Its arguments are parsed by a format ("O|O:name") as C did before it knew signatures: other words for wrong calls. */
  readonly byFormat: boolean;
  /** CPython compares the keywords itself, one by one. */
  readonly byHand: boolean;
  /** At most one parameter, *args and **keywords: a call without keywords needs no more than a slice of its arguments. */
  readonly collects: boolean;
}

/** What a builtin function and a method descriptor share: name, signature, JavaScript. */
export class Builtin {
  private parsed: Signature | null = null;
  constructor(
    readonly name: string,
    /** As Python writes it, '(self, index=-1, /)'; self included for methods. */
    readonly signatureText: string,
    /** Another one once the method is `misplaced`. */
    public implementation: Implementation,
    private readonly parse: (text: string) => Signature,
    readonly doc: string | null = null,
  ) {}
  get signature(): Signature {
    return this.parsed ?? this.parseSignature();
  }
  private parseSignature(): Signature {
    this.parsed = this.parse(this.signatureText);
    return this.parsed;
  }
}

/**
 * A builtin function (`len`), or a builtin method bound to an object (`[].append`): then `self` is that object, and the
 * first argument of every call (`prepends`). For __new__ and static methods `self` is the type and only for show.
 */
export class PyBuiltin extends PyObject {
  constructor(
    readonly builtin: Builtin,
    readonly self: Value | undefined = undefined,
    readonly module: string | null = 'builtins',
    readonly prepends: boolean = self !== undefined,
    cls: PyType = builtinFunctionType,
  ) {
    super();
    this.cls = cls;
  }
}

/** An object written in TypeScript that calls are made of (functools.partial): they reach it without looking for __call__. */
export abstract class PyCallable extends PyObject {
  abstract invoke(args: Value[], names: readonly string[] | null): Value;
  /** When a call is nothing but calls of something else: the first step. */
  forward?(args: readonly Value[], names: readonly string[] | null): Step | null;
}

/** A builtin method in the namespace of its type (`list.append`); `wrapper`: one of the slot methods (`int.__add__`). */
export class PyMethodDescriptor extends PyObject {
  readonly isClassMethod: boolean;
  /** A program has put it into a class that does not inherit from its owner (protocols/misplaced.ts). */
  misplaced = false;
  constructor(
    readonly builtin: Builtin,
    readonly owner: PyType,
    kind: 'method' | 'wrapper' | 'classmethod',
  ) {
    super();
    this.isClassMethod = kind === 'classmethod';
    this.cls =
      kind === 'method' ? methodDescriptorType : kind === 'wrapper' ? wrapperDescriptorType : classMethodDescriptorType;
  }
}

/** A computed attribute of a builtin type (`complex.real`, `function.__code__`). */
export class PyGetSet extends PyObject {
  /** As of methods. */
  misplaced = false;
  constructor(
    readonly name: string,
    readonly owner: PyType,
    public get: (self: never) => Value,
    public set: ((self: never, value: Value | undefined) => void) | null,
    readonly doc: string | null = null,
    /** A field of the object, as far as programs can see: CPython calls those members. */
    readonly isMember = false,
  ) {
    super();
    if (isMember) this.cls = memberDescriptorType;
  }
}
PyGetSet.prototype.cls = getsetDescriptorType;

/** A member of __slots__. `key` is its name in the shape ('.name'). */
export class PyMember extends PyObject {
  readonly key: string;
  constructor(
    readonly name: string,
    readonly owner: PyType,
  ) {
    super();
    this.key = `.${name}`;
  }
}
PyMember.prototype.cls = memberDescriptorType;

export class PyProperty extends PyObject {
  /** __name__, set by __set_name__. */
  name: Value | undefined = undefined;
  constructor(
    public getter: Value,
    public setter: Value,
    public deleter: Value,
    public doc: Value,
    /** The doc came from the getter. */
    public docFromGetter: boolean,
    cls: PyType = propertyType,
  ) {
    super();
    this.cls = cls;
  }
}

export class PyClassMethod extends PyObject {
  constructor(
    public func: Value,
    cls: PyType = classmethodType,
  ) {
    super();
    this.cls = cls;
  }
}

export class PyStaticMethod extends PyObject {
  constructor(
    public func: Value,
    cls: PyType = staticmethodType,
  ) {
    super();
    this.cls = cls;
  }
}

/** super(thisClass, self): attributes after thisClass in the MRO of selfType. */
export class PySuper extends PyObject {
  constructor(
    public thisClass: PyType,
    public self: Value | undefined,
    public selfType: PyType | undefined,
    cls: PyType = superType,
  ) {
    super();
    this.cls = cls;
  }
}
