import { z } from "zod";

type Way = readonly (string | number)[];

/** The keys that a format knows at a place, in its order; none where that is no map with keys of its own. */
export function keysAt(format: z.core.$ZodType, way: Way): string[] {
  return [...new Set(formatsAt(format, way).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))];
}

function formatsAt(format: unknown, way: Way): unknown[] {
  if (format instanceof z.ZodLazy) return formatsAt(format.unwrap(), way);
  if (format instanceof z.ZodOptional || format instanceof z.ZodNullable || format instanceof z.ZodDefault)
    return formatsAt(format.unwrap(), way);
  if (format instanceof z.ZodUnion) return format.options.flatMap((option) => formatsAt(option, way));
  const [step, ...rest] = way;
  if (step === undefined) return [format];
  if (format instanceof z.ZodArray) return formatsAt(format.element, rest);
  if (format instanceof z.ZodRecord) return formatsAt(format.valueType, rest);
  if (!(format instanceof z.ZodObject)) return [];
  return formatsAt(format.shape[step], rest);
}
