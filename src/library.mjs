/** The library for `import`: the same bundle that `require` gets, so that there is one of it. */
import library from "./library.cjs";

export const { checkAnswers, loadPack, momentOf, openQuestion, parseMoment, replay, walkThrough } = library;
