import { describe, expect, test } from "vitest";
import { type Book, FALSE, newBook, settling, TRUE } from "../../src/triage/expressions.ts";

const is = (wanted: unknown) => (value: unknown) => value === wanted;

function threeTests(book: Book) {
  return {
    a: book.test("danger", "yes", is("yes")),
    b: book.test("harm", "yes", is("yes")),
    c: book.test("age", "7", is(7)),
  };
}

describe("equal expressions are one and the same", () => {
  const book = newBook();
  const { a, b, c } = threeTests(book);

  test("the same test of the same variable is one; another spelling or variable is another", () => {
    expect(book.test("danger", "yes", is("yes"))).toBe(a);
    expect(new Set([a, b, c, book.test("danger", "no", is("no")), FALSE, TRUE]).size).toBe(6);
  });

  test("parts in another order, given twice, or within each other", () => {
    expect(book.all([b, a])).toBe(book.all([a, b]));
    expect(book.all([a, b, a])).toBe(book.all([a, b]));
    expect(book.all([a, book.all([b, c])])).toBe(book.all([c, b, a]));
    expect(book.any([book.any([a, b]), c])).toBe(book.any([a, b, c]));
  });

  test("all, any and not are kept apart", () => {
    expect(new Set([book.all([a, b]), book.any([a, b]), book.not(a), book.not(b), a, b]).size).toBe(6);
    expect(book.all([a, book.any([b, c])])).not.toBe(book.all([a, b, c]));
  });

  test("what is not the opposite of the opposite", () => {
    expect(book.not(book.not(a))).toBe(a);
    expect(book.not(TRUE)).toBe(FALSE);
    expect(book.not(FALSE)).toBe(TRUE);
  });

  test("what always holds, or never, is no part of anything", () => {
    expect(book.all([a, TRUE])).toBe(a);
    expect(book.any([a, FALSE])).toBe(a);
    expect(book.all([a, FALSE])).toBe(FALSE);
    expect(book.any([a, TRUE])).toBe(TRUE);
    expect([book.all([]), book.any([])]).toEqual([TRUE, FALSE]);
    expect(book.all([a, TRUE, b])).toBe(book.all([a, b]));
  });
});

describe("a variable that is settled", () => {
  const book = newBook();
  const { a, b, c } = threeTests(book);
  const yes = settling("danger", "yes");
  const no = settling("danger", "no");

  test("decides the tests of it and leaves the others", () => {
    expect([book.settle(a, yes), book.settle(a, no), book.settle(b, yes)]).toEqual([TRUE, FALSE, b]);
    expect([book.settle(book.not(a), yes), book.settle(book.not(a), no)]).toEqual([FALSE, TRUE]);
    expect(book.settle(book.all([a, b]), yes)).toBe(b);
    expect(book.settle(book.all([a, b]), no)).toBe(FALSE);
    expect(book.settle(book.any([a, b]), yes)).toBe(TRUE);
    expect(book.settle(book.any([a, book.not(book.all([b, c]))]), no)).toBe(book.not(book.all([b, c])));
    expect(book.settle(book.all([a, b]), yes)).toBe(b);
  });

  test("is one that the expression depends on no more", () => {
    const expression = book.all([a, book.any([b, book.not(c)])]);
    expect(book.variablesOf(expression)).toEqual(new Set(["danger", "harm", "age"]));
    expect(book.variablesOf(book.settle(expression, yes))).toEqual(new Set(["harm", "age"]));
    expect(book.variablesOf(book.not(a))).toEqual(new Set(["danger"]));
    expect([book.variablesOf(TRUE).size, book.variablesOf(FALSE).size, book.variablesOf(1000).size]).toEqual([0, 0, 0]);
  });

  test("changes nothing where nothing depends on it", () => {
    expect([book.settle(TRUE, yes), book.settle(FALSE, yes), book.settle(c, yes)]).toEqual([TRUE, FALSE, c]);
    // A number that is no expression's has no variable either.
    expect(book.settle(1000, yes)).toBe(1000);
  });
});
