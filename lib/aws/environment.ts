import { z } from 'zod'

/** What Lambda and `amplify/custom/data-access` set for every function that uses the data. */
export const DataEnvironment = z.object({
  /** AppSync's GraphQL endpoint. */
  DATA_ENDPOINT: z.url(),
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string(),
})
export type DataEnvironment = z.infer<typeof DataEnvironment>

/** Parses the environment once, when a function's container starts; the error names what is missing. */
export function parseEnvironment<T extends z.ZodType>(schema: T): z.output<T> {
  const parsed = schema.safeParse(process.env)
  if (parsed.success) return parsed.data
  throw new Error(`The environment is not complete:\n${z.prettifyError(parsed.error)}`)
}
