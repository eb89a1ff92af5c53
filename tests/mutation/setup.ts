/** Random cases are the same for every mutant, and the first that fails is enough. */
import fc from "fast-check";

fc.configureGlobal({ seed: 20261123, endOnFailure: true });
