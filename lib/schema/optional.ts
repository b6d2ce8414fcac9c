import type { z } from 'zod'

/** A field that may be missing: GraphQL gives `null` for what is not set, inside we only know `undefined`. */
export const optional = <T extends z.ZodType>(schema: T) =>
  schema
    .nullish()
    .transform((value): z.output<T> | undefined => value ?? undefined)
    .optional()
