// Random programs of every kind of statement that CPython would compile.
//
// What a statement needs around it is in Place; names are chosen so that declarations never come too late: `g0` is the
// only one declared global and `n0` the only one declared nonlocal, both first thing in a body.

import type { Expr, Mod, Node, Stmt, TypeParam } from '../../../src/frontend/ast.ts';
import * as build from '../../../src/frontend/builders.generated.ts';
import type { Choices } from './choices.ts';
import { AT, ExpressionMaker, NAMES } from './expressions.ts';
import { PatternMaker } from './patterns.ts';
import { deeper, MODULE, type Place, quiet } from './place.ts';

const OPERATORS = 'Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv'.split(
  ' ',
) as Node<'BinOp'>['op'][];
const TYPE_PARAMETERS = ['TypeVar', 'ParamSpec', 'TypeVarTuple'] as const;

export function randomModule(choices: Choices): Mod {
  const maker = new StatementMaker(choices);
  const body: Stmt[] = [];
  if (choices.below(4) === 3) body.push(build.Expr(docstring(choices), AT));
  if (choices.below(4) === 3) body.push(build.ImportFrom('__future__', [build.alias('annotations', null, AT)], 0, AT));
  body.push(...maker.statements(MODULE, 4));
  return build.Module(body, []);
}

function docstring(choices: Choices): Expr {
  return build.Constant({ type: 'str', value: choices.one(['doc', '  a\n    b\n', "'''", '\\', 'é"""']) }, null, AT);
}

class StatementMaker extends ExpressionMaker {
  constructor(choices: Choices) {
    super(choices);
  }

  statements(place: Place, most = 2): Stmt[] {
    return this.choices.some(1, most, () => this.statement(place));
  }

  private statement(place: Place): Stmt {
    const { choices } = this;
    const value = () => this.expression(deeper(place));
    const simple = place.depth <= 1;
    switch (choices.below(simple ? 14 : 24)) {
      case 0:
        return build.Expr(value(), AT);
      case 1:
        return build.Assign(
          choices.some(1, 2, () => this.target(deeper(place), 'Store')),
          value(),
          null,
          AT,
        );
      case 2:
        return this.annotated(place);
      case 3: {
        const target = this.target(deeper(place), 'Store');
        const fits = target.kind === 'Name' || target.kind === 'Attribute' || target.kind === 'Subscript';
        return build.AugAssign(fits ? target : this.name(NAMES, 'Store'), choices.one(OPERATORS), value(), AT);
      }
      case 4:
        return build.Delete(
          choices.some(1, 2, () => this.target(deeper(place), 'Del')),
          AT,
        );
      case 5: {
        const exception = choices.maybe(value);
        return build.Raise(exception, exception === null ? null : choices.maybe(value), AT);
      }
      case 6:
        return build.Assert(value(), choices.maybe(value), AT);
      case 7: {
        const names = choices.some(1, 2, () => build.alias(choices.one(['a', 'a.b', 'é']), this.alias(), AT));
        return build.Import(names, AT);
      }
      case 8:
        return this.importFrom(place);
      case 9:
        return build.TypeAlias(
          this.name(NAMES, 'Store'),
          this.typeParameters(place),
          this.expression(quiet(place)),
          AT,
        );
      case 10:
      case 11:
        if (!place.mayReturn) return build.Pass(AT);
        // An async generator returns no value, and whether this is one is not known yet.
        return build.Return(place.isAsync ? null : choices.maybe(value), AT);
      case 12:
        return place.inLoop ? choices.one([build.Break(AT), build.Continue(AT)]) : build.Pass(AT);
      case 13:
        return build.Pass(AT);
      default:
        return this.compound(deeper(place));
    }
  }

  private compound(place: Place): Stmt {
    const { choices } = this;
    const value = () => this.expression(deeper(place));
    const body = () => this.statements(place);
    const orelse = () => (choices.yes() ? body() : []);
    const loopBody = () => this.statements({ ...place, inLoop: true });
    switch (choices.below(10)) {
      case 0:
        return build.If(value(), body(), orelse(), AT);
      case 1:
        return build.While(value(), loopBody(), orelse(), AT);
      case 2: {
        const make = place.isAsync && choices.yes() ? build.AsyncFor : build.For;
        return make(this.target(place, 'Store'), value(), loopBody(), orelse(), null, AT);
      }
      case 3: {
        const make = place.isAsync && choices.yes() ? build.AsyncWith : build.With;
        return make(
          choices.some(1, 2, () => this.withItem(place)),
          body(),
          null,
          AT,
        );
      }
      case 4:
        return this.tryStatement(place);
      case 5:
        return this.tryStar(place);
      case 6:
        return this.match(place);
      case 7:
        return this.classDefinition(place);
      default:
        return this.functionDefinition(place);
    }
  }

  private annotated(place: Place): Stmt {
    const { choices } = this;
    const found = this.target(deeper(place), 'Store');
    const fits = found.kind === 'Attribute' || found.kind === 'Subscript';
    const target = fits ? found : this.name(NAMES, 'Store');
    const isSimple = target.kind === 'Name' && choices.below(4) < 3 ? 1 : 0;
    const value = choices.maybe(() => this.expression(deeper(place)));
    return build.AnnAssign(target, this.expression(quiet(place)), value, isSimple, AT);
  }

  private alias(): string | null {
    return this.choices.maybe(() => this.choices.one(NAMES));
  }

  private importFrom(place: Place): Stmt {
    const { choices } = this;
    const level = choices.below(3);
    const module = level > 0 && choices.yes() ? null : choices.one(['a', 'a.b']);
    if (place.isModule && choices.below(4) === 3)
      return build.ImportFrom(module, [build.alias('*', null, AT)], level, AT);
    const names = choices.some(1, 2, () => build.alias(choices.one(NAMES), this.alias(), AT));
    return build.ImportFrom(module, names, level, AT);
  }

  private withItem(place: Place): Node<'withitem'> {
    // A lone tuple in parentheses would be read as two items.
    const found = this.expression(deeper(place));
    const context = found.kind === 'Tuple' ? this.name() : found;
    return build.withitem(
      context,
      this.choices.maybe(() => this.target(deeper(place), 'Store')),
    );
  }

  private tryStatement(place: Place): Stmt {
    const { choices } = this;
    const types = choices.some(0, 2, () => this.expression(deeper(place)));
    const handlers = types.map((type, i) => {
      const bare = i === types.length - 1 && choices.yes();
      return build.ExceptHandler(bare ? null : type, bare ? null : this.alias(), this.statements(place), AT);
    });
    const orelse = handlers.length > 0 && choices.yes() ? this.statements(place) : [];
    const final = handlers.length === 0 || choices.yes() ? this.statements(place) : [];
    return build.Try(this.statements(place), handlers, orelse, final, AT);
  }

  private tryStar(place: Place): Stmt {
    const { choices } = this;
    const inside = { ...place, inLoop: false, mayReturn: false };
    const handlers = choices.some(1, 2, () =>
      build.ExceptHandler(this.expression(deeper(place)), this.alias(), this.statements(inside), AT),
    );
    const orelse = choices.yes() ? this.statements(place) : [];
    return build.TryStar(this.statements(place), handlers, orelse, choices.yes() ? this.statements(place) : [], AT);
  }

  private match(place: Place): Stmt {
    const { choices } = this;
    const cases = choices.some(1, 3, () => {
      const pattern = new PatternMaker(choices).refutable(2);
      return build.match_case(
        pattern,
        choices.maybe(() => this.expression(deeper(place))),
        this.statements(place),
      );
    });
    if (choices.yes()) {
      cases.push(build.match_case(new PatternMaker(choices).pattern(2, true), null, this.statements(place)));
    }
    return build.Match(this.expression(deeper(place)), cases, AT);
  }

  private classDefinition(place: Place): Stmt {
    const { choices } = this;
    const typeParameters = this.typeParameters(place);
    const head = typeParameters.length > 0 ? quiet(place) : deeper(place);
    const inside = { ...place, isModule: false, inFunction: false, isAsync: false, inLoop: false, mayReturn: false };
    const bases = choices.some(0, 2, () => this.element(head));
    const body = this.body(inside, false);
    const decorators = choices.some(0, 2, () => this.expression(deeper(place)));
    return build.ClassDef(choices.one(NAMES), bases, this.keywords(head), body, decorators, typeParameters, AT);
  }

  private functionDefinition(place: Place): Stmt {
    const { choices } = this;
    const isAsync = choices.yes();
    const typeParameters = this.typeParameters(place);
    const make = isAsync ? build.AsyncFunctionDef : build.FunctionDef;
    const returns = choices.maybe(() => this.expression(quiet(place)));
    const parameters = this.parameters(place, true);
    const inside = { ...place, isModule: false, inFunction: true, isAsync, inLoop: false, mayReturn: true };
    const body = this.body({ ...inside, mayYield: true }, true);
    const decorators = choices.some(0, 2, () => this.expression(deeper(place)));
    return make(choices.one(NAMES), parameters, body, decorators, returns, null, typeParameters, AT);
  }

  private body(place: Place, isFunction: boolean): Stmt[] {
    const { choices } = this;
    const start: Stmt[] = [];
    let { hasOuter } = place;
    if (choices.below(4) === 3) start.push(build.Expr(docstring(choices), AT));
    if (choices.below(4) === 3) start.push(build.Global(['g0'], AT));
    if (hasOuter && choices.yes()) start.push(build.Nonlocal(['n0'], AT));
    if (isFunction && choices.yes()) {
      start.push(build.Assign([build.Name('n0', 'Store', AT)], this.expression(deeper(place)), null, AT));
      hasOuter = true;
    }
    return [...start, ...this.statements({ ...place, hasOuter })];
  }

  private typeParameters(place: Place): TypeParam[] {
    const { choices } = this;
    let defaulted = false;
    const value = () => this.expression(quiet(place));
    return choices.some(0, 2, i => {
      defaulted ||= choices.yes();
      const given = defaulted ? value() : null;
      switch (choices.one(TYPE_PARAMETERS)) {
        case 'TypeVar':
          return build.TypeVar(`T${i}`, choices.maybe(value), given, AT);
        case 'ParamSpec':
          return build.ParamSpec(`T${i}`, given, AT);
        case 'TypeVarTuple':
          return build.TypeVarTuple(`T${i}`, given, AT);
      }
    });
  }
}
