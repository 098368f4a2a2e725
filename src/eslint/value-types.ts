import type { SourceCode } from 'eslint';
import type { Node } from 'estree';
import type { Program, Type, TypeChecker } from 'typescript';

/** What the parser of typescript-eslint offers where it was given a project. */
interface TypeServices {
  readonly program: Program;
  getTypeAtLocation(node: Node): Type;
}

const BUILT_IN = new Set(['Array', 'ReadonlyArray', 'Map', 'ReadonlyMap', 'Set', 'ReadonlySet', 'RegExp']);

/** What types say about an expression of the source. */
export class ValueTypes {
  private readonly checker: TypeChecker;

  private constructor(private readonly services: TypeServices) {
    this.checker = services.program.getTypeChecker();
  }

  /** @returns undefined where the source was parsed without types */
  static of({ parserServices }: SourceCode): ValueTypes | undefined {
    return hasTypes(parserServices) ? new ValueTypes(parserServices) : undefined;
  }

  /** Whether it is an `Expr` and nothing else. */
  isExpr(node: Node): boolean {
    return this.parts(node).every(isExprType);
  }

  /** Whether it may be an `Expr`, text or a number: what a value of a chart looks like, where objects are only around values. */
  isValue(node: Node): boolean {
    const scalars = [this.checker.getStringType(), this.checker.getNumberType()];
    return this.parts(node).some(
      (part) => isExprType(part) || scalars.some((scalar) => this.checker.isTypeAssignableTo(part, scalar)),
    );
  }

  /** Whether it is text, so that adding to it makes text too. */
  isText(node: Node): boolean {
    return this.parts(node).every((part) => this.checker.isTypeAssignableTo(part, this.checker.getStringType()));
  }

  /** Whether it is text, a list, a map, a set or a regular expression of JavaScript's own. */
  isBuiltIn(node: Node): boolean {
    return this.isText(node) || this.parts(node).every((part) => BUILT_IN.has(nameOf(part)));
  }

  /** Whether it may be absent, so that asking for that tells nothing about a value. */
  mayBeAbsent(node: Node): boolean {
    const type = this.services.getTypeAtLocation(node);
    return this.checker.getNonNullableType(type) !== type;
  }

  /** The types of which it is one; those of absence left out. */
  private parts(node: Node): readonly Type[] {
    const type = this.checker.getNonNullableType(this.services.getTypeAtLocation(node));
    return type.isUnion() ? type.types : [type];
  }
}

function isExprType(type: Type): boolean {
  return nameOf(type) === 'Expr';
}

function nameOf(type: Type): string {
  return (type.aliasSymbol ?? type.getSymbol())?.name ?? '';
}

function hasTypes(services: unknown): services is TypeServices {
  if (typeof services !== 'object' || services === null) return false;
  return 'program' in services && services.program !== null && 'getTypeAtLocation' in services;
}
