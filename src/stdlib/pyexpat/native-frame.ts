// Tracebacks through a handler show CPython's own C code between the call of Parse and the handler: a frame without
// variables, whose code has a place in pyexpat.c and nothing else. Tools that read tracebacks count on it.

import { addTraceback } from '../../runtime/exceptions/trace.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { type PyException, TyphonBug } from '../../runtime/objects/exception.ts';
import { PyCode, type SourceRange } from '../../runtime/objects/function.ts';
import type { Value } from '../../runtime/objects/object.ts';
import type { HandlerName } from './callbacks.ts';

/** The lines from which CPython 3.14 calls the handlers. */
const LINES: Readonly<Record<HandlerName, number>> = {
  StartElementHandler: 489,
  EndElementHandler: 555,
  ProcessingInstructionHandler: 561,
  CharacterDataHandler: 354,
  UnparsedEntityDeclHandler: 573,
  NotationDeclHandler: 707,
  StartNamespaceDeclHandler: 714,
  EndNamespaceDeclHandler: 719,
  CommentHandler: 723,
  StartCdataSectionHandler: 727,
  EndCdataSectionHandler: 731,
  DefaultHandler: 735,
  DefaultHandlerExpand: 739,
  NotStandaloneHandler: 744,
  ExternalEntityRefHandler: 758,
  StartDoctypeDeclHandler: 768,
  EndDoctypeDeclHandler: 770,
  EntityDeclHandler: 590,
  XmlDeclHandler: 600,
  ElementDeclHandler: 662,
  AttlistDeclHandler: 688,
  SkippedEntityHandler: 696,
};

class NativeCode extends PyCode {
  constructor(
    name: string,
    private readonly range: SourceRange,
  ) {
    super({
      name,
      qualname: name,
      filename: './Modules/pyexpat.c',
      firstLine: range.line,
      flags: 0,
      argCount: 0,
      posOnlyCount: 0,
      kwOnlyCount: 0,
      varNames: [],
      cellVars: [],
      freeVars: [],
      doc: null,
    });
  }

  invoke(): Value {
    throw new TyphonBug('the code of a native frame was called');
  }

  run(): Value {
    throw new TyphonBug('the code of a native frame was run');
  }

  constants(): readonly Value[] {
    return [];
  }

  names(): readonly string[] {
    return [];
  }

  bytes(): PyBytes {
    return new PyBytes(new Uint8Array(0));
  }

  positions(): readonly SourceRange[] {
    return [this.range];
  }
}

/** An exception passes from a handler through the parser. */
export function addNativeFrame(exception: PyException, handler: HandlerName): void {
  const line = LINES[handler];
  const range = { line, col: -1, endLine: line, endCol: -1 };
  addTraceback(exception, new NativeCode(handler.replace(/Handler$/, ''), range), range, new PyDict());
}
