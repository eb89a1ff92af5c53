/**
 * Conditions as expressions over what is not known yet. Equal expressions are one and the same number, so that two cases are
 * compared by comparing numbers, and settling a variable in an expression is worked out once for all cases.
 */

/** The number of an expression. */
export type Expression = number;

export const FALSE: Expression = 0;
export const TRUE: Expression = 1;

export interface Expressions {
  /** A test of one variable. The same variable and spelling give the same expression. */
  test(variable: string, spelling: string, passes: (value: unknown) => boolean): Expression;
  all(parts: Expression[]): Expression;
  any(parts: Expression[]): Expression;
  not(part: Expression): Expression;
  /** The variables that an expression still depends on. */
  variablesOf(expression: Expression): ReadonlySet<string>;
}

/** A variable with the value that a case gives it, and what each expression comes to with it. */
export interface Settling {
  variable: string;
  value: unknown;
  known: Map<Expression, Expression>;
}

type Shape =
  | { kind: "constant" }
  | { kind: "test"; passes: (value: unknown) => boolean }
  | { kind: "not"; part: Expression }
  | { kind: "all" | "any"; parts: Expression[] };

export interface Book extends Expressions {
  settle(expression: Expression, settling: Settling): Expression;
}

export function settling(variable: string, value: unknown): Settling {
  return { variable, value, known: new Map() };
}

export function newBook(): Book {
  const shapes: Shape[] = [{ kind: "constant" }, { kind: "constant" }];
  const variables: ReadonlySet<string>[] = [new Set(), new Set()];
  const numbers = new Map<string, Expression>();

  const entered = (spelling: string, shape: Shape, of: ReadonlySet<string>): Expression => {
    const known = numbers.get(spelling);
    if (known !== undefined) return known;
    numbers.set(spelling, shapes.length);
    variables.push(of);
    return shapes.push(shape) - 1;
  };

  const joined = (kind: "all" | "any", given: Expression[]): Expression => {
    const [decides, leaves] = kind === "all" ? [FALSE, TRUE] : [TRUE, FALSE];
    if (given.includes(decides)) return decides;
    const flat = given.flatMap((part) => {
      const shape = shapes[part];
      return shape?.kind === kind ? shape.parts : [part];
    });
    const parts = [...new Set(flat)].filter((part) => part !== leaves).sort((one, other) => one - other);
    if (parts.length === 0) return leaves;
    if (parts.length === 1) return parts[0] ?? leaves;
    return entered(`${kind}:${parts.join()}`, { kind, parts }, new Set(parts.flatMap((part) => [...(variables[part] ?? [])])));
  };

  const book: Book = {
    test: (variable, spelling, passes) => entered(`${variable} ${spelling}`, { kind: "test", passes }, new Set([variable])),
    all: (parts) => joined("all", parts),
    any: (parts) => joined("any", parts),
    not(part) {
      if (part === TRUE) return FALSE;
      if (part === FALSE) return TRUE;
      const shape = shapes[part];
      return shape?.kind === "not" ? shape.part : entered(`not:${part}`, { kind: "not", part }, variables[part] ?? new Set());
    },
    variablesOf: (expression) => variables[expression] ?? new Set(),
    settle(expression, settling) {
      if (!variables[expression]?.has(settling.variable)) return expression;
      const known = settling.known.get(expression);
      if (known !== undefined) return known;
      const result = settled(shapes[expression], settling);
      settling.known.set(expression, result);
      return result;
    },
  };

  const settled = (shape: Shape | undefined, settling: Settling): Expression => {
    if (shape === undefined || shape.kind === "constant") throw new Error("a constant depends on nothing");
    if (shape.kind === "test") return shape.passes(settling.value) ? TRUE : FALSE;
    if (shape.kind === "not") return book.not(book.settle(shape.part, settling));
    return joined(
      shape.kind,
      shape.parts.map((part) => book.settle(part, settling)),
    );
  };
  return book;
}
