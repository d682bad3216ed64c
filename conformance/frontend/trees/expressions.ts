// Random expressions of every kind, such as a parser makes them: no negative constants, no empty pieces of f-strings.

import type { Expr, Node, Range } from '../../../src/frontend/ast.ts';
import * as build from '../../../src/frontend/builders.generated.ts';
import { ELLIPSIS, FALSE, type Literal, NONE, TRUE } from '../../../src/frontend/literal.ts';
import { expressionText } from '../../../src/frontend/unparse/expressions.ts';
import { Level } from '../../../src/frontend/unparse/levels.ts';
import type { Choices } from './choices.ts';
import { deeper, type Place, quiet } from './place.ts';

export const AT: Range = { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 1 };

export const NAMES = ['a', 'b', 'c', '_', 'match', 'type', '__private', 'é', '变量'] as const;
const READ = [...NAMES, 'g0', '__class__', '__debug__', 'super', 'locals'] as const;
const TEXTS = ['', 'a', "'", '"', '\\', '\n', '{}', 'é\u{1f600}', '\0', '\'"\n', '\t\r'] as const;
const PIECES = ['a', "'", '"', '{', '}}', 'é', ' ', '\\', '\n'] as const;
const SPECS = ['', '>10', '.2f'] as const;
const CONSTANTS: readonly Literal[] = [
  { type: 'int', value: 0 },
  NONE,
  TRUE,
  FALSE,
  ELLIPSIS,
  { type: 'int', value: 2n ** 70n },
  { type: 'float', value: 0.5 },
  { type: 'float', value: 1e300 },
  { type: 'complex', real: 0, imag: 2 },
  { type: 'bytes', value: Uint8Array.of(0, 39, 92, 255) },
];
const BINARY = 'Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv'.split(
  ' ',
) as Node<'BinOp'>['op'][];
const UNARY = ['Not', 'USub', 'UAdd', 'Invert'] as const;
const COMPARE = 'Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn'.split(' ') as Node<'Compare'>['ops'];
const CONVERSIONS = [-1, 115, 114, 97];

export class ExpressionMaker {
  constructor(readonly choices: Choices) {}

  name(names: readonly string[] = READ, ctx: Node<'Name'>['ctx'] = 'Load'): Node<'Name'> {
    return build.Name(this.choices.one(names), ctx, AT);
  }

  private constant(): Expr {
    const { choices } = this;
    if (choices.below(3) > 0) return build.Constant(choices.one(CONSTANTS), null, AT);
    return build.Constant({ type: 'str', value: choices.one(TEXTS) }, choices.below(9) === 8 ? 'u' : null, AT);
  }

  expression(place: Place): Expr {
    const { choices } = this;
    if (place.depth <= 0) return choices.yes() ? this.constant() : this.name();
    const inside = deeper(place);
    const next = () => this.expression(inside);
    switch (choices.below(25)) {
      case 0:
        return this.name();
      case 1:
        return this.constant();
      case 2:
        return build.BoolOp(choices.one(['And', 'Or']), choices.some(2, 3, next), AT);
      case 3:
        return place.mayYield ? build.NamedExpr(this.name(NAMES, 'Store'), next(), AT) : next();
      case 4:
        return build.BinOp(next(), choices.one(BINARY), next(), AT);
      case 5:
        return build.UnaryOp(choices.one(UNARY), next(), AT);
      case 6: {
        const inner = deeper(place, { inFunction: true, isAsync: false, mayYield: true });
        return build.Lambda(this.parameters(place, false), this.expression(inner), AT);
      }
      case 7:
        return build.IfExp(next(), next(), next(), AT);
      case 8: {
        const values = choices.some(0, 3, next);
        return build.Dict(
          values.map(() => choices.maybe(next)),
          values,
          AT,
        );
      }
      case 9:
        return build.Set(
          choices.some(1, 3, () => this.element(inside)),
          AT,
        );
      case 10:
        return this.comprehension(place);
      case 11:
        return place.isAsync ? build.Await(next(), AT) : next();
      case 12:
        return this.yielded(place);
      case 13: {
        const comparators = choices.some(1, 3, next);
        return build.Compare(
          next(),
          comparators.map(() => choices.one(COMPARE)),
          comparators,
          AT,
        );
      }
      case 14:
        return this.call(inside);
      case 15:
        return build.JoinedStr(this.pieces(inside, false), AT);
      case 16:
        return build.TemplateStr(this.pieces(inside, true), AT);
      case 17:
        return build.Attribute(next(), choices.one(NAMES), 'Load', AT);
      case 18:
        return build.Subscript(next(), this.index(inside), 'Load', AT);
      case 19:
        return build.List(
          choices.some(0, 3, () => this.element(inside)),
          'Load',
          AT,
        );
      default:
        return build.Tuple(
          choices.some(0, 3, () => this.element(inside)),
          'Load',
          AT,
        );
    }
  }

  /** With a star or without. */
  element(place: Place): Expr {
    const value = this.expression(place);
    return this.choices.below(5) === 4 ? build.Starred(value, 'Load', AT) : value;
  }

  private index(place: Place): Expr {
    const { choices } = this;
    const slice = () => {
      const [lower, upper, step] = [0, 1, 2].map(() => choices.maybe(() => this.expression(place)));
      return build.Slice(lower!, upper!, step!, AT);
    };
    switch (choices.below(3)) {
      case 0:
        return this.expression(place);
      case 1:
        return slice();
      default: {
        const items = choices.some(1, 3, () => (choices.yes() ? slice() : this.element(place)));
        return build.Tuple(items, 'Load', AT);
      }
    }
  }

  private yielded(place: Place): Expr {
    const inside = deeper(place);
    if (!place.inFunction || !place.mayYield) return this.expression(inside);
    if (this.choices.yes() && !place.isAsync) return build.YieldFrom(this.expression(inside), AT);
    return build.Yield(
      this.choices.maybe(() => this.expression(inside)),
      AT,
    );
  }

  private comprehension(place: Place): Expr {
    const { choices } = this;
    const inside = deeper(place, { mayYield: false });
    const clauses = choices.some(1, 2, () =>
      build.comprehension(
        this.target(inside, 'Store'),
        this.expression(inside),
        choices.some(0, 2, () => this.expression(inside)),
        place.isAsync && choices.yes() ? 1 : 0,
      ),
    );
    const element = this.expression(inside);
    switch (choices.below(4)) {
      case 0:
        return build.ListComp(element, clauses, AT);
      case 1:
        return build.SetComp(element, clauses, AT);
      case 2:
        return build.DictComp(element, this.expression(inside), clauses, AT);
      default:
        return build.GeneratorExp(element, clauses, AT);
    }
  }

  call(place: Place): Node<'Call'> {
    const args = this.choices.some(0, 3, () => this.element(place));
    return build.Call(this.expression(place), args, this.keywords(place), AT);
  }

  keywords(place: Place): Node<'keyword'>[] {
    return this.choices.some(0, 2, i =>
      build.keyword(
        this.choices.maybe(() => `k${i}`),
        this.expression(place),
        AT,
      ),
    );
  }

  private pieces(place: Place, template: boolean): Expr[] {
    const { choices } = this;
    const pieces: Expr[] = [];
    for (const isText of choices.some(0, 3, () => choices.yes())) {
      if (!isText) pieces.push(this.field(place, template));
      else if (pieces.at(-1)?.kind !== 'Constant') pieces.push(text(choices.one(PIECES)));
    }
    return pieces;
  }

  private field(place: Place, template: boolean): Expr {
    const { choices } = this;
    const value = this.expression(place);
    const conversion = choices.one(CONVERSIONS);
    const spec = choices.maybe(() => {
      const words = choices.one(SPECS);
      const parts: Expr[] = words === '' ? [] : [text(words)];
      if (place.depth > 0 && choices.yes()) parts.push(this.field(deeper(place, { depth: 0 }), false));
      return build.JoinedStr(parts, AT);
    });
    if (!template) return build.FormattedValue(value, conversion, spec, AT);
    // Two braces in a row would be one that is meant as such, so there is a space between, which belongs to the text.
    const source = expressionText(value, Level.Test + 1).replace(/^\{/, ' {');
    const written: Literal = { type: 'str', value: source };
    return build.Interpolation(value, written, conversion, spec, AT);
  }

  /** What can be assigned to or deleted. */
  target(place: Place, ctx: 'Store' | 'Del'): Expr {
    const { choices } = this;
    const inside = deeper(place);
    const kind = choices.below(place.depth > 0 ? 5 : 1);
    if (kind === 1) return build.Attribute(this.expression(inside), choices.one(NAMES), ctx, AT);
    if (kind === 2) return build.Subscript(this.expression(inside), this.index(inside), ctx, AT);
    if (kind === 0) return this.name(NAMES, ctx);
    const items = choices.some(0, 3, () => this.target(inside, ctx));
    if (ctx === 'Store' && items.length > 0 && choices.yes()) items[0] = build.Starred(items[0]!, ctx, AT);
    return kind === 3 ? build.Tuple(items, ctx, AT) : build.List(items, ctx, AT);
  }

  parameters(place: Place, annotated: boolean): Node<'arguments'> {
    const { choices } = this;
    let count = 0;
    const parameter = () => {
      const annotation = annotated ? choices.maybe(() => this.expression(quiet(place))) : null;
      return build.arg(`p${count++}`, annotation, null, AT);
    };
    const value = () => this.expression(deeper(place));
    const posOnly = choices.some(0, 2, parameter);
    const ordinary = choices.some(0, 2, parameter);
    const rest = choices.maybe(parameter);
    const named = choices.some(0, 2, parameter);
    const namedValues = named.map(() => choices.maybe(value));
    const more = choices.maybe(parameter);
    const defaults = choices.some(0, posOnly.length + ordinary.length, value);
    return build.makeArguments(posOnly, ordinary, rest, named, namedValues, more, defaults);
  }
}

function text(value: string): Expr {
  return build.Constant({ type: 'str', value }, null, AT);
}
