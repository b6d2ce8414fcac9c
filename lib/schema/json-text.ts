import { z } from 'zod'

/** A schema for a value that arrives as JSON text, as AppSync's `AWSJSON` does. */
export const jsonText = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch (error) {
        context.addIssue({ code: 'custom', message: `Not JSON: ${String(error)}` })
        return z.NEVER
      }
    })
    .pipe(schema)
