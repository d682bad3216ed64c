// The code object of a virtual machine: what the runtime asks of a PyCode, given what a compiler fills in.
//
// Each machine has a subclass with its instructions and `execute`, its loop. Everything around the loop is the same
// for both and lives here and beside: binding arguments, entering from JavaScript, generators, unwinding.

import type { CodeKind } from '../../src/frontend/core/nodes.ts';
import type { PyDict } from '../../src/runtime/objects/dict.ts';
import { Cell, CO, type CodeInfo, PyCode, PyFunction, type SourceRange } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { bindArguments } from '../../src/runtime/protocols/binding.ts';
import { thread } from '../../src/runtime/thread.ts';
import type { ExceptionTable } from './exception-table.ts';
import { GlobalCache } from './global-cache.ts';
import type { CodeLists } from './introspection.ts';
import { ENTERED, ensureStack, type Frame, freeBase, machine, pushFrame, valueStack } from './machine.ts';
import { installMachine } from './strands.ts';
import { makeSuspended } from './suspension.ts';

/** What both compilers know of a code object before its instructions. */
export interface CodeParts {
  readonly info: CodeInfo;
  readonly kind: CodeKind;
  readonly exposesLocals: boolean;
  readonly localNames: readonly string[];
  readonly cellParameters: readonly { readonly local: number; readonly cell: number }[];
  readonly constantValues: readonly Value[];
  readonly nameList: readonly string[];
  readonly table: ExceptionTable;
  /** Operands or temporaries above locals and cells. */
  readonly operandCount: number;
  /** co_consts and co_names. */
  readonly lists: (code: PyCode) => CodeLists;
}

export abstract class VmCode extends PyCode {
  readonly kind: CodeKind;
  readonly exposesLocals: boolean;
  readonly localNames: readonly string[];
  readonly localCount: number;
  readonly cellCount: number;
  /** Locals, cells and free variables: what lies above belongs to the machine. */
  readonly operandBase: number;
  readonly frameSize: number;
  readonly hasCells: boolean;
  readonly constantValues: readonly Value[];
  readonly nameList: readonly string[];
  readonly table: ExceptionTable;
  /** How many parameters there are when all are positional; else -1. */
  readonly plainCount: number;
  /** The same of a function, which can be entered with its arguments in place; -1 for generators and their like. */
  readonly simpleCount: number;
  readonly cellParameters: CodeParts['cellParameters'];
  private readonly lists: CodeParts['lists'];
  private cache: GlobalCache | null = null;

  constructor(parts: CodeParts) {
    super(parts.info);
    const { info } = parts;
    this.kind = parts.kind;
    this.exposesLocals = parts.exposesLocals;
    this.localNames = parts.localNames;
    this.localCount = parts.localNames.length;
    this.cellCount = info.cellVars.length;
    this.hasCells = info.cellVars.length + info.freeVars.length > 0;
    this.operandBase = this.localCount + info.cellVars.length + info.freeVars.length;
    this.frameSize = this.operandBase + parts.operandCount;
    this.cellParameters = parts.cellParameters;
    this.constantValues = parts.constantValues;
    this.nameList = parts.nameList;
    this.table = parts.table;
    this.lists = parts.lists;
    const plain = info.kwOnlyCount === 0 && (info.flags & (CO.VARARGS | CO.VARKEYWORDS)) === 0;
    this.plainCount = plain ? info.argCount : -1;
    this.simpleCount = parts.kind === 'function' ? this.plainCount : -1;
  }

  /** How far the pc moves by one instruction. */
  abstract readonly instructionWidth: number;
  /** Runs from the frame, which is the innermost one, until it returns or yields. */
  abstract execute(frame: Frame): Value;
  /** The callee of the call that the frame makes just now; undefined when it does something else. */
  abstract calleeIn(frame: Frame): Value | undefined;
  /**
   * The operands of that call are in their places: sets the frame so that it will make the call again. Gives the first
   * place of the window that holds nothing that is still needed.
   */
  abstract restartCall(frame: Frame): number;
  /** The source range of the instruction before `pc`. */
  abstract rangeBefore(pc: number): SourceRange;
  /** The instruction before `pc` and its neighbours, for the report of a broken invariant. */
  abstract nearby(pc: number): string;

  /** New cells for the variables that inner functions share, and the cells of the enclosing functions. */
  makeCells(window: (Value | undefined)[], base: number, closure: readonly Cell[]): void {
    let slot = base + this.localCount;
    for (let i = 0; i < this.cellCount; i++) window[slot++] = new Cell(undefined);
    for (let i = 0; i < closure.length; i++) window[slot++] = closure[i];
    for (const { local, cell } of this.cellParameters) {
      (window[base + this.localCount + cell] as Cell).value = window[base + local];
      window[base + local] = undefined;
    }
  }

  /** The entries of the names of this code in these globals. */
  globalCache(globals: PyDict): GlobalCache {
    const { cache } = this;
    if (cache !== null && cache.globals === globals) return cache;
    return (this.cache = new GlobalCache(globals, this.nameList.length));
  }

  override threadForm(): VmCode {
    return this;
  }

  invoke(fn: PyFunction, args: Value[], names: readonly string[] | null): Value {
    const direct = names === null && args.length === this.plainCount;
    const values = direct ? args : bindArguments(fn, args, names);
    if (this.kind !== 'function') return this.invokeOther(fn, values);
    // Other threads may run now, where the window will be.
    if (--thread.budget < 0) thread.poll();
    const base = freeBase();
    ensureStack(base + this.frameSize);
    for (let i = 0; i < values.length; i++) valueStack[base + i] = values[i];
    machine.calls++;
    const frame = pushFrame(this, fn.globals, fn.closure, base, values.length);
    frame.kind = ENTERED;
    return this.execute(frame);
  }

  /** A call of what is no plain function: all arguments are bound. */
  invokeOther(fn: PyFunction, values: readonly Value[]): Value {
    return this.isBody ? this.run(fn.globals, fn.globals, fn.closure) : makeSuspended(this, fn, values);
  }

  run(globals: PyDict, namespace: Value, closure: readonly Cell[]): Value {
    installMachine();
    if (this.kind === 'coroutine') return makeSuspended(this, new PyFunction(this, globals, closure), [], namespace);
    const frame = pushFrame(this, globals, closure, freeBase(), 0);
    frame.namespace = namespace;
    frame.kind = ENTERED;
    return this.execute(frame);
  }

  override innerCodes(): readonly PyCode[] {
    return this.constantValues.filter(value => value instanceof PyCode);
  }

  constants(): readonly Value[] {
    return this.lists(this).constants;
  }

  names(): readonly string[] {
    return this.lists(this).names;
  }
}
