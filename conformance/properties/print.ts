// Writes a program of the property tests as Python source.
//
// This is where programs are kept well defined: calls go only to functions defined before, so that they end; a jump
// outside a loop becomes `pass`, a `yield` outside a generator a print; loops and calls use up fuel.
import type { Block, ClassPart, Expr, FPiece, FunctionPart, Head, Program, Stmt } from './ast.ts';

/** What every scope starts with: variables of each type. */
const FRESH = 'x, y, s, t, p, q, d, e, u, z = fresh()';

const PRELUDE = [
  'fuel = 400',
  'def tick():',
  '    global fuel',
  '    fuel -= 1',
  '    if fuel < 0:',
  '        raise SystemExit("out of fuel")',
  'def fresh():',
  '    numbers, lists = (1.5, -0.25), ([3, 1, 2], [10, -4])',
  '    return *numbers, "abc", "Zoë 😀", *lists, {"k": 1, "m": 2}, {}, (1, "two", 3.0), {5, 1, 9}',
  'def small(value):',
  '    if isinstance(value, int) and not -10**60 < value < 10**60:',
  '        return value % 1000003',
  '    if isinstance(value, (str, list, tuple)) and len(value) > 60:',
  '        return value[:60]',
  '    return value',
  'def show():',
  '    print(*[v for k, v in sorted(globals().items()) if k in "abcxystpqduz"])',
  'class Manager:',
  '    def __init__(self, name, swallow=False):',
  '        self.name, self.swallow = name, swallow',
  '    def __enter__(self):',
  '        print("enter", self.name)',
  '        return self',
  '    def __exit__(self, kind, value, trace):',
  '        print("exit", self.name, kind and kind.__name__)',
  '        return self.swallow',
];

const METHOD_PARAMETERS: Readonly<Record<string, string>> = {
  __add__: 'self, other',
  __radd__: 'self, other',
  __iadd__: 'self, other',
  __sub__: 'self, other',
  __mul__: 'self, other',
  __eq__: 'self, other',
  __lt__: 'self, other',
  __getitem__: 'self, key',
  __contains__: 'self, key',
  __getattr__: 'self, name',
  __call__: 'self, *args',
  __neg__: 'self',
  __len__: 'self',
  __bool__: 'self',
  __int__: 'self',
  __iter__: 'self',
  __hash__: 'self',
  method: 'self, *args, k=2',
};

interface Scope {
  readonly inLoop: boolean;
  readonly kind: 'module' | 'function' | 'generator';
  /** How many functions, generators and classes may be called from here. */
  readonly functions: number;
  readonly generators: number;
  readonly classes: number;
}

export function printProgram(program: Program): string {
  const { functions, generators, classes, body } = program;
  const printer = new Printer();
  const lines = [...PRELUDE, 'a, b, c = 3, -7, 2**40', FRESH];
  const before = { inLoop: false, generators: 0, classes: 0 };
  functions.forEach((part, index) => {
    lines.push(...printer.definition(`f${index}`, part, { ...before, kind: 'function', functions: index }));
  });
  generators.forEach((part, index) => {
    const scope: Scope = { ...before, kind: 'generator', functions: functions.length, generators: index };
    lines.push(...printer.definition(`g${index}`, part, scope));
  });
  classes.forEach((part, index) => {
    const scope: Scope = {
      ...before,
      kind: 'function',
      functions: functions.length,
      generators: generators.length,
      classes: index,
    };
    lines.push(...printer.classDefinition(`C${index}`, part, scope));
  });
  const all = { functions: functions.length, generators: generators.length, classes: classes.length };
  lines.push(`o = ${classes.length > 0 ? `C${classes.length - 1}(4)` : 'None'}`);
  lines.push(`g = ${generators.length > 0 ? `g${generators.length - 1}()` : '(n for n in (1, 2))'}`);
  const main: Scope = { ...all, inLoop: false, kind: 'module' };
  // A generator that is left suspended would be closed by CPython alone, when it is collected.
  lines.push(
    'try:',
    ...indented(body.flatMap(stmt => [...printer.block([stmt], main), 'show()'])),
    'finally:',
    '    g.close()',
  );
  return `${lines.join('\n')}\n`;
}

class Printer {
  private counter = 0;

  definition(name: string, { signature, body, result }: FunctionPart, scope: Scope): string[] {
    const inside = ['tick()', FRESH, ...this.block(body, scope)];
    // A generator without a yield of its own must still be one.
    if (scope.kind === 'generator') inside.push('yield a');
    inside.push(`return ${this.expression(result, scope)}`);
    return [`def ${name}(${signature}):`, ...indented(inside)];
  }

  classDefinition(name: string, { base, methods }: ClassPart, scope: Scope): string[] {
    const parent = base === null || scope.classes === 0 ? '' : `(C${base % scope.classes})`;
    const lines = [
      `def __init__(self, v=1, *rest):`,
      ...(parent === '' ? ['    self.v = v'] : ['    super().__init__(v)', '    self.w = v']),
      `def __repr__(self): return f"${name}<{self.v!r}>"`,
    ];
    const seen = new Set<string>();
    for (const { name: method, body, result } of methods) {
      if (seen.has(method)) continue;
      seen.add(method);
      lines.push(...this.method(method, body, result, scope, parent !== ''));
    }
    return [`class ${name}${parent}:`, ...indented(lines)];
  }

  private method(name: string, body: Block, result: Expr, scope: Scope, derived: boolean): string[] {
    const inside = ['tick()', 'a, b, c = self.v, 5, 2**70', FRESH, ...this.block(body, scope)];
    if (name === 'prop')
      return ['@property', 'def prop(self):', ...indented([...inside, `return ${this.expression(result, scope)}`])];
    if (name === 'make') return ['@classmethod', 'def make(cls, n=0):', '    return cls(n)'];
    if (name === '__iter__') inside.push('yield a', 'yield from (b, self.v)');
    else if (name === 'method' && derived) inside.push('if hasattr(super(), "method"): return super().method(*args)');
    if (name === '__getattr__')
      inside.push('if name.startswith("_") or name in ("v", "w"): raise AttributeError(name)');
    const value = this.expression(result, scope);
    // A length beyond 2**31 is one thing to a 32-bit CPython and another to others.
    if (name === '__len__') inside.push(`h = ${value}`, 'return h % 1000 if isinstance(h, int) else h');
    else inside.push(`return ${value}`);
    return [`def ${name}(${METHOD_PARAMETERS[name]}):`, ...indented(inside)];
  }

  block(block: Block, scope: Scope): string[] {
    return block.flatMap(stmt => this.statement(stmt, scope));
  }

  private body(block: Block, scope: Scope): string[] {
    const lines = this.block(block, scope);
    return indented(lines.length === 0 ? ['pass'] : lines);
  }

  private statement(stmt: Stmt, scope: Scope): string[] {
    switch (stmt.kind) {
      case 'line':
        return [this.fill(stmt.pattern, stmt.parts, scope)];
      case 'compound':
        return stmt.heads.flatMap(head => this.head(head, scope));
      case 'loop':
        return [...this.head(stmt.head, { ...scope, inLoop: true }, ['tick()']), ...this.orelse(stmt.orelse, scope)];
      case 'while': {
        const counter = `n${this.counter++}`;
        const inside = ['tick()', `${counter} -= 1`, ...this.block(stmt.body, { ...scope, inLoop: true })];
        const head = `while ${counter} > 0 and ${this.expression(stmt.test, scope)}:`;
        return [`${counter} = ${stmt.turns}`, head, ...indented(inside), ...this.orelse(stmt.orelse, scope)];
      }
      case 'match': {
        const cases = stmt.cases.flatMap(head => this.head(head, scope));
        return [`match ${this.expression(stmt.subject, scope)}:`, ...indented(cases)];
      }
      case 'jump':
        return [scope.inLoop ? stmt.word : 'pass'];
      case 'return':
        return [`${scope.kind === 'module' ? 'print' : 'return '}(${this.expression(stmt.value, scope)})`];
      case 'yield': {
        const value = this.expression(stmt.value, scope);
        return [scope.kind === 'generator' ? `${stmt.target} = yield ${value}` : `print(${value})`];
      }
      case 'closure':
        return this.closure(stmt, scope);
    }
  }

  private closure(stmt: Extract<Stmt, { kind: 'closure' }>, scope: Scope): string[] {
    const { name, outer, body, result, args } = stmt;
    const declared =
      outer.length === 0 ? [] : [`${scope.kind === 'module' ? 'global' : 'nonlocal'} ${outer.join(', ')}`];
    const inner: Scope = { ...scope, inLoop: false, kind: 'function' };
    const inside = [
      ...declared,
      'tick()',
      ...this.block(withoutClosures(body), inner),
      `return ${this.expression(result, inner)}`,
    ];
    const call = `${name}(${args.map(arg => this.expression(arg, scope)).join(', ')})`;
    return [`def ${name}(h=2, *args):`, ...indented(inside), `print(${call})`];
  }

  private head({ pattern, parts, body }: Head, scope: Scope, first: readonly string[] = []): string[] {
    const lines = this.block(body, scope);
    const inside = [...first, ...lines];
    return [this.fill(pattern, parts, scope), ...indented(inside.length === 0 ? ['pass'] : inside)];
  }

  private orelse(block: Block, scope: Scope): string[] {
    return block.length === 0 ? [] : ['else:', ...this.body(block, scope)];
  }

  private fill(pattern: string, parts: readonly Expr[], scope: Scope): string {
    return pattern.replace(/\{(\d)\}(\.?)/g, (_, digit: string, dot: string) => {
      const operand = this.expression(parts[Number(digit)]!, scope);
      // `1.count` would be a number with a bad end.
      return /^\d/.test(operand) && dot !== '' ? `(${operand})${dot}` : operand + dot;
    });
  }

  private expression(expr: Expr, scope: Scope): string {
    switch (expr.kind) {
      case 'text':
        return expr.text;
      case 'form':
        return this.fill(expr.pattern, expr.parts, scope);
      case 'items': {
        const items = expr.items.map(item => this.expression(item, scope)).join(', ');
        const comma = expr.open === '(' && expr.items.length === 1 ? ',' : '';
        return `${expr.open}${items}${comma}${expr.close}`;
      }
      case 'fstring':
        return `f"${expr.pieces.map(piece => this.piece(piece, scope)).join('')}"`;
      case 'call':
        return this.call(expr, scope);
    }
  }

  private piece({ text, value, conversion, spec }: FPiece, scope: Scope): string {
    const literal = JSON.stringify(text)
      .slice(1, -1)
      .replace(/[{}]/g, brace => brace + brace);
    const inner = this.expression(value, scope);
    // Two braces would be one in the text.
    return `${literal}{${inner.startsWith('{') ? ' ' : ''}${inner}${conversion}${spec === '' ? '' : `:${spec}`}}`;
  }

  private call({ target, index, args }: Extract<Expr, { kind: 'call' }>, scope: Scope): string {
    const count = target === 'function' ? scope.functions : target === 'generator' ? scope.generators : scope.classes;
    const given = args.map(arg => this.expression(arg, scope)).join(', ');
    if (count === 0) return target === 'function' ? '0' : target === 'generator' ? 'iter([a, b])' : 'None';
    return `${target === 'class' ? 'C' : target[0]}${index % count}(${given})`;
  }
}

/** A closure's `nonlocal` names must be variables of the function around it, so closures are not nested. */
function withoutClosures(block: Block): Block {
  return block.flatMap((stmt): Block => {
    if (stmt.kind === 'closure') return [];
    if (stmt.kind === 'compound') {
      return [{ ...stmt, heads: stmt.heads.map(head => ({ ...head, body: withoutClosures(head.body) })) }];
    }
    if (stmt.kind === 'match') {
      return [{ ...stmt, cases: stmt.cases.map(head => ({ ...head, body: withoutClosures(head.body) })) }];
    }
    if (stmt.kind === 'loop') {
      const head = { ...stmt.head, body: withoutClosures(stmt.head.body) };
      return [{ ...stmt, head, orelse: withoutClosures(stmt.orelse) }];
    }
    if (stmt.kind === 'while') {
      return [{ ...stmt, body: withoutClosures(stmt.body), orelse: withoutClosures(stmt.orelse) }];
    }
    return [stmt];
  });
}

function indented(lines: readonly string[]): string[] {
  return lines.map(line => `    ${line}`);
}
