// What Python's code attributes (co_…) say, read off the core tree: the same for every machine.

import type { CoreCode } from '../../src/frontend/core/nodes.ts';
import { CO, type CodeInfo } from '../../src/runtime/objects/function.ts';

/** co_varnames: without the loop variables of comprehensions whose name is taken, and without temporaries. */
function ownLocals(code: CoreCode): readonly string[] {
  const seen = new Set<string>();
  return code.locals.filter(name => {
    if (name.startsWith('$') || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

export function codeInfo(code: CoreCode): CodeInfo {
  const { parameters, kind } = code;
  const isFunction = !code.usesNamespace;
  let flags = 0;
  if (isFunction) flags |= CO.OPTIMIZED | CO.NEWLOCALS;
  if (parameters.varArgs !== null) flags |= CO.VARARGS;
  if (parameters.varKeywords !== null) flags |= CO.VARKEYWORDS;
  if (code.nested) flags |= CO.NESTED;
  if (kind === 'generator') flags |= CO.GENERATOR;
  if (kind === 'coroutine') flags |= CO.COROUTINE;
  if (kind === 'asyncgenerator') flags |= CO.ASYNC_GENERATOR;
  if (code.method) flags |= CO.METHOD;
  if (code.futureAnnotations) flags |= CO.FUTURE_ANNOTATIONS;
  if (isFunction && code.doc !== null) flags |= CO.HAS_DOCSTRING;
  return {
    name: code.name,
    qualname: code.qualname,
    filename: code.filename,
    firstLine: code.firstLine,
    flags,
    argCount: parameters.positional.length,
    posOnlyCount: parameters.posOnlyCount,
    kwOnlyCount: parameters.keywordOnly.length,
    varNames: ownLocals(code),
    cellVars: code.cells,
    freeVars: code.frees,
    doc: code.doc,
  };
}
