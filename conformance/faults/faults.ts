// Faults on purpose: one small wrong change each, of the kind that people make. The suite and the random programs must catch
// every one of them (`npm run faults`); one that nothing catches shows what they do not see.
//
// `find` stands exactly once in its file; a test holds that, so the list cannot go stale in silence.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source text

export type Part = 'front end' | 'runtime' | 'stack' | 'register' | 'jit' | 'shared by the VMs';

export interface Fault {
  /** What is wrong then. */
  readonly name: string;
  readonly part: Part;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const fault = (part: Part, name: string, file: string, find: string, replace: string): Fault => ({
  name,
  part,
  file,
  find,
  replace,
});

export const FAULTS: readonly Fault[] = [
  fault(
    'front end',
    '<< binds as tightly as +',
    'src/frontend/parser/operators.ts',
    "[T.LEFTSHIFT, 4, 'LShift']",
    "[T.LEFTSHIFT, 5, 'LShift']",
  ),
  fault('front end', 'a tab is four columns', 'src/frontend/lexer/indentation.ts', 'TAB_SIZE = 8;', 'TAB_SIZE = 4;'),
  fault('front end', 'folded // truncates', 'src/frontend/core/fold.ts', 'int(floorDivide(a, b))', 'int(a / b)'),
  fault(
    'front end',
    'a folded complex is true only with both parts',
    'src/frontend/core/fold.ts',
    'literal.real !== 0 || literal.imag !== 0',
    'literal.real !== 0 && literal.imag !== 0',
  ),
  fault(
    'front end',
    '`except E as e` keeps e',
    'src/frontend/core/try.ts',
    'body: [forgetting(variable, body, handler)]',
    'body',
  ),
  fault(
    'front end',
    'the last case of a match is asked first',
    'src/frontend/core/match.ts',
    'of cases.reverse()) {',
    'of cases) {',
  ),
  fault(
    'front end',
    'methods do not see __class__',
    'src/frontend/scopes/analyze.ts',
    'if (isClass) for (const name of CLASS_CELLS) innerBound.add(name);\n    else {',
    'if (!isClass) {',
  ),
  fault(
    'runtime',
    '// of small ints truncates',
    'src/runtime/protocols/numbers.ts',
    'return Math.floor(left / right) + 0;',
    'return Math.trunc(left / right) + 0;',
  ),
  fault(
    'runtime',
    '% of a negative small int keeps its sign',
    'src/runtime/protocols/numbers.ts',
    'if (left >= 0 && left <= EXACT_QUOTIENT) {',
    'if (left <= EXACT_QUOTIENT) {',
  ),
  fault(
    'runtime',
    'a range with a step is one too long at times',
    'src/runtime/types/range.ts',
    'Math.floor((distance - 1) / Math.abs(step)) + 1',
    'Math.floor(distance / Math.abs(step)) + 1',
  ),
  fault(
    'runtime',
    'setdefault replaces None',
    'src/runtime/objects/dict.ts',
    'if (held !== undefined) return held;',
    'if (held !== undefined && held !== null) return held;',
  ),
  fault(
    'runtime',
    'a reversed sort is not stable',
    'src/runtime/protocols/sort.ts',
    '    items.reverse();\n    keys?.reverse();\n',
    '',
  ),
  fault(
    'runtime',
    'split with a limit cuts once too often',
    'src/runtime/text/split.ts',
    'while (most < 0 || parts.length < most) {\n    const at = find(',
    'while (most < 0 || parts.length <= most) {\n    const at = find(',
  ),
  fault(
    'runtime',
    '<= of strings is <',
    'src/runtime/protocols/compare.ts',
    "typeof right === 'string') return left <= right;",
    "typeof right === 'string') return left < right;",
  ),
  fault(
    'runtime',
    'the reflected method of a subclass waits',
    'src/runtime/protocols/compare.ts',
    'if (leftType !== rightType && rightType.isSubtypeOf(leftType)) {',
    'if (false) {',
  ),
  fault(
    'runtime',
    'a base may come before what derives from it',
    'src/runtime/protocols/mro.ts',
    '.find(head => !open.some(list => list.indexOf(head, 1) > 0))',
    '.at(0)',
  ),
  fault(
    'stack',
    'a nested `or` in a condition jumps the wrong way',
    'backends/stack/conditions.ts',
    'decides === wanted ? target : end',
    'decides ? target : end',
  ),
  fault(
    'stack',
    'a handler that catches nothing swallows',
    'backends/stack/tries.ts',
    "if (stmt.clauses.at(-1)!.test !== null) unit.emit('RERAISE', null);",
    "if (stmt.clauses.length > 1) unit.emit('RERAISE', null);",
  ),
  fault(
    'stack',
    'a product may be minus zero',
    'backends/stack/loop.ts',
    'stack[sp - 1] = result + 0;',
    'stack[sp - 1] = result;',
  ),
  fault(
    'stack',
    '& of large ints is the host’s',
    'backends/stack/loop.ts',
    '(left | 0) === left &&\n                (right | 0) === right\n              ) {\n                stack[sp - 1] = left & right;',
    'left >= 0 &&\n                right >= 0\n              ) {\n                stack[sp - 1] = left & right;',
  ),
  fault(
    'stack',
    'a value on the way out of a loop is lost',
    'backends/stack/exits.ts',
    "if (hasValue) unit.emit('ROT_TWO', position);\n  unit.emit('POP_TOP', position);",
    "unit.emit('POP_TOP', position);",
  ),
  fault(
    'register',
    'a conditional expression may write over its own operand',
    'backends/register/hazards.ts',
    "case 'Conditional':\n      return false;",
    "case 'Conditional':\n      return true;",
  ),
  fault(
    'register',
    'a finally block that is passed is guarded by its own try',
    'backends/register/exits.ts',
    'unit.closeRange(each.range);\n    if (each.kind',
    'if (each.kind',
  ),
  fault(
    'register',
    'a product may be minus zero',
    'backends/register/loop.ts',
    'stack[base + a] = result + 0;',
    'stack[base + a] = result;',
  ),
  fault(
    'register',
    'a jump on <= is one on <',
    'backends/register/loop.ts',
    '(small ? left <= right : truth(le(left, right)))',
    '(small ? left < right : truth(le(left, right)))',
  ),
  fault(
    'register',
    'the local that is returned is not kept from finally',
    'backends/register/statements.ts',
    "const runs = unit.enclosing.some(({ kind }) => kind === 'finally');",
    'const runs = false;',
  ),
  fault(
    'jit',
    '% of a negative int keeps its sign',
    'backends/jit/operators.ts',
    'choose(`${a} >= 0 && ${a} <= 2147483647`,',
    'choose(`${a} <= 2147483647`,',
  ),
  fault(
    'jit',
    'a product may be minus zero',
    'backends/jit/operators.ts',
    "safe(`${a} * ${b}`, left, right, op)), value: 's + 0' }",
    "safe(`${a} * ${b}`, left, right, op)), value: 's' }",
  ),
  fault('jit', '<< leaves 32 bits', 'backends/jit/operators.ts', 'shiftWithin(right, 20)', 'shiftWithin(right, 31)'),
  fault(
    'jit',
    'a float is divided by zero',
    'backends/jit/operators.ts',
    "test: op === 'truediv' ? all(test, nonZero(b)) : test,",
    'test,',
  ),
  fault('jit', 'negative floats are false', 'backends/jit/conditions.ts', '? ${real} !== 0 :', '? ${real} > 0 :'),
  fault(
    'jit',
    'a counted loop backwards goes one too far',
    'backends/jit/loops.ts',
    'const downward = `${counter} <= ${end}`;',
    'const downward = `${counter} < ${end}`;',
  ),
  fault(
    'shared by the VMs',
    'a handler that is left does not put back what was handled',
    'backends/shared/unwind.ts',
    '      thread.handling = previousOf(frame, slot);\n      continue;',
    '      continue;',
  ),
  fault(
    'shared by the VMs',
    'what is raised in a generator has no context',
    'backends/shared/suspension.ts',
    'if (this.handling !== null) linkContext(exception);',
    '',
  ),
];
