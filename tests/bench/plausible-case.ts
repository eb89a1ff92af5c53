/** A case that goes a long way: level 3, with consent, services and dates. As an answers document. */
export function plausibleCase(): object {
  return {
    schema: "effective-support/answers@1",
    reference: "warm-up",
    at: "2026-11-23T10:15",
    answers: {
      "immediate-danger": "no",
      "significant-harm": "no",
      "child-age": 9,
      circumstances: ["young-carer"],
      "previous-assessment": "none",
      harm: "Often tired, does most of the cooking.",
      indicators: ["l2-learning-poor-punctuality", "l3-family-relationships-misses-school", "l3-basic-care-domestic-abuse"],
      judgement: { level: 3, reason: null },
      "complex-disability": "no",
      "family-difficulties": ["domestic-abuse"],
      consent: "given",
    },
  };
}
