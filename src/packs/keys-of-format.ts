import { z } from "zod";
import type { Way } from "./format-faults.ts";

/** The keys that a format knows at a place, in its order; none where that is no map with keys of its own. */
export function keysAt(format: z.core.$ZodType, way: Way): string[] {
  return [...new Set(formatsAt(format, way).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))];
}

function formatsAt(format: z.core.$ZodType, way: Way): z.core.$ZodType[] {
  if (format instanceof z.ZodLazy) return formatsAt(format.unwrap(), way);
  if (format instanceof z.ZodOptional || format instanceof z.ZodNullable || format instanceof z.ZodDefault)
    return formatsAt(format.unwrap() as z.core.$ZodType, way);
  if (format instanceof z.ZodUnion) return format.options.flatMap((option) => formatsAt(option as z.core.$ZodType, way));
  const [step, ...rest] = way;
  if (step === undefined) return [format];
  if (format instanceof z.ZodArray) return formatsAt(format.element as z.core.$ZodType, rest);
  if (format instanceof z.ZodRecord) return formatsAt(format.valueType as z.core.$ZodType, rest);
  if (!(format instanceof z.ZodObject)) return [];
  const inner: unknown = format.shape[step];
  return inner instanceof z.ZodType ? formatsAt(inner, rest) : [];
}
