import { z } from 'zod'

/** A value that may have come as JSON text (AppSync's `AWSJSON`, a stored string), parsed and then checked. */
export const jsonText = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value, context): unknown => {
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value)
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' })
      return z.NEVER
    }
  }, schema)
