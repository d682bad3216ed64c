// First pass of the symbol table, statements: what they bind, and the scopes of functions, classes, annotations and type
// parameters.
//
// The order of visits is CPython's (symtable.c). Nothing is resolved yet; see analyze.ts. Faults about declarations
// that only this pass can see are thrown here: `global x` after a use, a late __future__ import, `import *` in a function.

import type { Expr, Mod, Node, Pattern, Range, Stmt, TypeParam } from '../ast.ts';
import type { Source } from '../source.ts';
import { ExpressionCollector } from './collect-expressions.ts';
import { type Future, isFutureImport, isStringStatement } from './future.ts';
import type { Directive } from './problems.ts';
import { Flag, type Scope, type ScopeRole } from './scope.ts';

type AnyFunctionDef = Node<'FunctionDef'> | Node<'AsyncFunctionDef'>;

export interface Collected {
  readonly top: Scope;
  readonly directives: ReadonlyMap<Scope, readonly Directive[]>;
}

export function collectSymbols(tree: Mod, source: Source, future: Future, topLevelAwait: boolean): Collected {
  const collector = new Collector(source, future, topLevelAwait);
  collector.module(tree);
  return { top: collector.top, directives: collector.directives };
}

const NO_LOCATION: Range = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

class Collector extends ExpressionCollector {
  module(tree: Mod): void {
    this.enter('module', 'top', tree, 'body', NO_LOCATION);
    this.top = this.current;
    switch (tree.kind) {
      case 'Module':
        this.current.hasDocstring = isStringStatement(tree.body[0]);
        this.statements(tree.body);
        break;
      case 'Interactive':
        this.statements(tree.body);
        break;
      case 'Expression':
        this.expression(tree.body);
        break;
      case 'FunctionType':
        throw new Error('a function type has no symbol table');
    }
    this.exit();
  }

  // ---- statements --------------------------------------------------------------------------------------------------

  private statements(body: readonly Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  /** Statements that may not run, or not to their end. */
  private conditionally(visit: () => void): void {
    const { state } = this;
    const outer = state.inConditionalBlock;
    state.inConditionalBlock = true;
    visit();
    state.inConditionalBlock = outer;
  }

  private statement(node: Stmt): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.functionDef(node);
        break;
      case 'ClassDef':
        this.classDef(node);
        break;
      case 'TypeAlias':
        this.typeAlias(node);
        break;
      case 'Return':
        if (node.value !== null) {
          this.expression(node.value);
          this.current.returnsValue = true;
        }
        break;
      case 'Delete':
        this.expressions(node.targets);
        break;
      case 'Assign':
        this.expressions(node.targets);
        this.expression(node.value);
        break;
      case 'AnnAssign':
        this.annAssign(node);
        break;
      case 'AugAssign':
        this.expression(node.target);
        this.expression(node.value);
        break;
      case 'AsyncFor':
      case 'For':
        if (node.kind === 'AsyncFor') this.requireCoroutine("'async for' outside async function", node);
        this.expression(node.target);
        this.expression(node.iter);
        this.conditionally(() => {
          this.statements(node.body);
          this.statements(node.orelse);
        });
        break;
      case 'While':
      case 'If':
        this.expression(node.test);
        this.conditionally(() => {
          this.statements(node.body);
          this.statements(node.orelse);
        });
        break;
      case 'AsyncWith':
      case 'With':
        if (node.kind === 'AsyncWith') this.requireCoroutine("'async with' outside async function", node);
        this.conditionally(() => {
          for (const item of node.items) {
            this.expression(item.context_expr);
            this.optional(item.optional_vars);
          }
          this.statements(node.body);
        });
        break;
      case 'Match':
        this.expression(node.subject);
        this.conditionally(() => {
          for (const matchCase of node.cases) {
            this.pattern(matchCase.pattern);
            this.optional(matchCase.guard);
            this.statements(matchCase.body);
          }
        });
        break;
      case 'Raise':
        this.optional(node.exc);
        this.optional(node.cause);
        break;
      case 'Try':
      case 'TryStar':
        this.conditionally(() => {
          this.statements(node.body);
          for (const handler of node.handlers) {
            this.optional(handler.type);
            if (handler.name !== null) this.define(handler.name, Flag.DEF_LOCAL, handler);
            this.statements(handler.body);
          }
          this.statements(node.orelse);
          this.statements(node.finalbody);
        });
        break;
      case 'Assert':
        this.expression(node.test);
        this.optional(node.msg);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) this.alias(alias);
        if (isFutureImport(node)) this.checkFuturePlace(node);
        break;
      case 'Global':
      case 'Nonlocal':
        this.declaration(node);
        break;
      case 'Expr':
        this.expression(node.value);
        break;
      case 'Pass':
      case 'Break':
      case 'Continue':
        break;
    }
  }

  private functionDef(node: AnyFunctionDef): void {
    this.define(node.name, Flag.DEF_LOCAL, node);
    this.defaults(node.args);
    this.expressions(node.decorator_list);
    const generic = node.type_params.length > 0;
    if (generic) {
      this.enterTypeParameters(node, node.name);
      // CPython asks for the list of defaults and not for its length, so this parameter is always there.
      this.define('.defaults', Flag.DEF_PARAM, node);
      if (node.args.kw_defaults.some(value => value !== null)) this.define('.kwdefaults', Flag.DEF_PARAM, node);
      this.typeParameters(node.type_params);
    }
    const scope = this.create('function', node.name, node, 'body');
    scope.hasDocstring = isStringStatement(node.body[0]);
    this.functionAnnotations(node);
    this.open(scope, true);
    if (node.kind === 'AsyncFunctionDef') scope.isCoroutine = true;
    this.parameters(node.args);
    this.statements(node.body);
    this.exit();
    if (generic) this.exit();
  }

  private classDef(node: Node<'ClassDef'>): void {
    this.define(node.name, Flag.DEF_LOCAL, node);
    this.expressions(node.decorator_list);
    const outerPrivateName = this.privateName;
    const generic = node.type_params.length > 0;
    if (generic) {
      this.enterTypeParameters(node, node.name);
      for (const name of ['.type_params', '.generic_base']) {
        this.define(name, Flag.DEF_LOCAL, node);
        this.define(name, Flag.USE, node);
      }
      this.privateName = node.name;
      this.current.privateName = node.name;
      this.current.mangledNames = new Set();
      this.typeParameters(node.type_params);
    }
    this.expressions(node.bases);
    this.keywords(node.keywords);
    this.enter('class', node.name, node, 'body', node);
    this.privateName = node.name;
    this.current.privateName = node.name;
    if (generic) {
      this.define('__type_params__', Flag.DEF_LOCAL, node);
      this.define('.type_params', Flag.USE, node);
    }
    this.current.hasDocstring = isStringStatement(node.body[0]);
    this.statements(node.body);
    this.exit();
    if (generic) this.exit();
    this.privateName = outerPrivateName;
  }

  private typeAlias(node: Node<'TypeAlias'>): void {
    this.expression(node.name);
    const name = node.name.kind === 'Name' ? node.name.id : '';
    const inClass = this.current.kind === 'class';
    const generic = node.type_params.length > 0;
    if (generic) {
      this.enterTypeParameters(node, name);
      this.typeParameters(node.type_params);
    }
    this.enter('type alias', name, node, 'body', node);
    if (inClass) this.seeClassScope(node.value);
    this.expression(node.value);
    this.exit();
    if (generic) this.exit();
  }

  private declaration(node: Node<'Global'> | Node<'Nonlocal'>): void {
    const word = node.kind === 'Global' ? 'global' : 'nonlocal';
    for (const name of node.names) {
      const flags = this.flagsOf(this.current, name);
      if (flags & Flag.DEF_PARAM) this.fail(`name '${name}' is parameter and ${word}`, node);
      if (flags & Flag.USE) this.fail(`name '${name}' is used prior to ${word} declaration`, node);
      if (flags & Flag.DEF_ANNOT) this.fail(`annotated name '${name}' can't be ${word}`, node);
      if (flags & Flag.DEF_LOCAL) this.fail(`name '${name}' is assigned to before ${word} declaration`, node);
      this.define(name, node.kind === 'Global' ? Flag.DEF_GLOBAL : Flag.DEF_NONLOCAL, node);
      this.recordDirective(name, node);
    }
  }

  private alias(node: Node<'alias'>): void {
    if (node.name === '*') {
      if (this.current.kind !== 'module') this.fail('import * only allowed at module level', node);
      return;
    }
    // `import a.b` binds a.
    this.define((node.asname ?? node.name).split('.', 1)[0]!, Flag.DEF_IMPORT, node);
  }

  private checkFuturePlace(node: Range): void {
    const { last } = this.future;
    const late =
      last === null ||
      node.lineno > last.lineno ||
      (node.lineno === last.end_lineno && node.col_offset > last.end_col_offset);
    if (late) this.fail('from __future__ imports must occur at the beginning of the file', node);
  }

  private requireCoroutine(message: string, node: Stmt): void {
    if (!this.mayAwait) this.fail(message, node);
    this.current.isCoroutine = true;
  }

  // ---- annotations and type parameters -------------------------------------------------------------------------------

  private annAssign(node: Node<'AnnAssign'>): void {
    const { target } = node;
    if (target.kind === 'Name') {
      const flags = this.flagsOf(this.current, target.id);
      if (flags & (Flag.DEF_GLOBAL | Flag.DEF_NONLOCAL) && this.current !== this.top && node.simple) {
        this.fail(`annotated name '${target.id}' can't be ${flags & Flag.DEF_GLOBAL ? 'global' : 'nonlocal'}`, node);
      }
      if (node.simple) this.define(target.id, Flag.DEF_ANNOT | Flag.DEF_LOCAL, target);
      else if (node.value !== null) this.define(target.id, Flag.DEF_LOCAL, target);
    } else this.expression(target);
    this.variableAnnotation(node.annotation);
    this.optional(node.value);
  }

  private variableAnnotation(annotation: Expr): void {
    const owner = this.current;
    owner.annotationsUsed = true;
    // A function never evaluates the annotations of its variables.
    const unevaluated = owner.kind === 'function';
    // A module may be seen half executed, so all of its annotations count as conditional.
    const conditional = owner.kind === 'module' || (owner.kind === 'class' && this.state.inConditionalBlock);
    if (conditional && !owner.hasConditionalAnnotations) {
      owner.hasConditionalAnnotations = true;
      this.define('__conditional_annotations__', Flag.USE, annotation);
    }
    if (owner.annotationBlock === null) {
      // A function's parameters have an annotation scope of their own.
      const role = unevaluated ? 'variableAnnotations' : 'annotations';
      this.enter('annotation', '__annotate__', owner.node, role, annotation);
      owner.annotationBlock = this.current;
      if (owner.kind === 'class' && !this.future.annotations) {
        owner.needsClassDict = true;
        this.seeClassScope(annotation);
      }
    } else this.open(owner.annotationBlock, false);
    this.state.inUnevaluatedAnnotation = unevaluated;
    this.expression(annotation);
    this.state.inUnevaluatedAnnotation = false;
    this.exit();
  }

  private functionAnnotations(node: AnyFunctionDef): void {
    const inClass = this.current.canSeeClassScope || this.current.kind === 'class';
    this.enter('annotation', '__annotate__', node, 'annotations', node);
    if (inClass) this.seeClassScope(node);
    const { args } = node;
    const annotated = [...args.posonlyargs, ...args.args, args.vararg, args.kwarg, ...args.kwonlyargs];
    for (const annotation of [...annotated.map(arg => arg?.annotation ?? null), node.returns]) {
      if (annotation === null) continue;
      this.current.annotationsUsed = true;
      this.expression(annotation);
    }
    this.exit();
  }

  /** The current scope looks names up in the namespace of the class around it. */
  private seeClassScope(location: Range): void {
    this.current.canSeeClassScope = true;
    this.define('__classdict__', Flag.USE, location);
  }

  private enterTypeParameters(node: Stmt, name: string): void {
    const inClass = this.current.kind === 'class';
    this.enter('type parameters', name, node, 'typeParameters', node);
    if (inClass) this.seeClassScope(node);
  }

  private typeParameters(nodes: readonly TypeParam[]): void {
    for (const node of nodes) {
      this.define(node.name, Flag.DEF_TYPE_PARAM | Flag.DEF_LOCAL, node);
      if (node.kind === 'TypeVar') {
        const part = node.bound?.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
        this.typeVariablePart(node.bound, node, 'body', part);
      }
      this.typeVariablePart(node.default_value, node, 'default', `a ${node.kind} default`);
    }
  }

  private typeVariablePart(value: Expr | null, node: TypeParam, role: ScopeRole, part: string): void {
    if (node.name === '__classdict__') {
      this.fail("reserved name '__classdict__' cannot be used for type parameter", node);
    }
    if (value === null) return;
    const inClass = this.current.canSeeClassScope;
    this.enter('type variable', node.name, node, role, value);
    if (inClass) this.seeClassScope(value);
    this.state.typeVariablePart = part;
    this.expression(value);
    this.exit();
  }

  // ---- patterns ------------------------------------------------------------------------------------------------------

  private pattern(node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        this.expression(node.value);
        break;
      case 'MatchSingleton':
        break;
      case 'MatchSequence':
      case 'MatchOr':
        this.patterns(node.patterns);
        break;
      case 'MatchStar':
        if (node.name !== null) this.define(node.name, Flag.DEF_LOCAL, node);
        break;
      case 'MatchMapping':
        this.expressions(node.keys);
        this.patterns(node.patterns);
        if (node.rest !== null) this.define(node.rest, Flag.DEF_LOCAL, node);
        break;
      case 'MatchClass':
        this.expression(node.cls);
        this.patterns(node.patterns);
        node.kwd_attrs.forEach((name, i) => void this.checkName(name, node.kwd_patterns[i]!, 'Store'));
        this.patterns(node.kwd_patterns);
        break;
      case 'MatchAs':
        if (node.pattern !== null) this.pattern(node.pattern);
        if (node.name !== null) this.define(node.name, Flag.DEF_LOCAL, node);
        break;
    }
  }

  private patterns(nodes: readonly Pattern[]): void {
    for (const node of nodes) this.pattern(node);
  }
}
