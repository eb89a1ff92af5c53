/** Changes that nothing notices, and why that is so: each is a hole that is known, or no change of what anybody is told. */
import type { Mutant } from "./mutant.ts";

interface Explained {
  kind: RegExp;
  /** Where it stands: the file and the way to the part. */
  place: RegExp;
  why: string;
}

const explained: Explained[] = [
  {
    kind: /^(amount|number) in a text$/,
    place: /./,
    why: "The sections that the text cites, or the lines about the service, print the other number too: which of the two is meant only a reader can tell.",
  },
  {
    kind: /^section in a text$/,
    place: /./,
    why: "The other section exists. What a remark in brackets points to is not checked; the citation beside the text is.",
  },
  {
    kind: /^entry of (phones|emails|urls|addresses) left out$|^postcode left out$/,
    place: /^services\//,
    why: "It is printed once for several services of that page, or some service has it in doubt, so its place alone does not say whose it is.",
  },
  {
    kind: /^unconfirmed turned round$/,
    place: /^services\//,
    why: "It is printed near this service; that it may belong to another is a reader's doubt, and its note still says so.",
  },
  {
    kind: /^(amount|to|unit|from) left out$|^unit swapped$/,
    place: /^limits\.yaml/,
    why: "The sentence still states it, and another limit holds the same number; the machine-readable copy of this one is lost.",
  },
  {
    kind: /^part of a condition left out$|^level of a condition$|^all and any swapped$/,
    place: /^(routes|flow|duties)\.yaml/,
    why: "No change of any case: the question whose answer the rest of the condition needs is asked at that level only.",
  },
];

export function reasonFor({ kind, file, way }: Mutant): string | null {
  const place = `${file} ${way.join(".")}`;
  return explained.find((one) => one.kind.test(kind) && one.place.test(place))?.why ?? null;
}
