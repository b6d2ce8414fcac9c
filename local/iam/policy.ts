import { z } from 'zod'

const oneOrMore = z.union([z.string().transform((value) => [value]), z.array(z.string())])

const statementSchema = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore.default([]),
  Resource: oneOrMore.default([]),
})

/** One statement of a policy. Conditions are not read: no local check depends on one. */
export type Statement = z.infer<typeof statementSchema>

const documentSchema = z.object({
  Statement: z.union([statementSchema.transform((statement) => [statement]), z.array(statementSchema)]),
})

/** Reads the statements of a policy document. */
export function readStatements(document: unknown): readonly Statement[] {
  return documentSchema.parse(document).Statement
}

/** Whether the statements allow an action on a resource: a denial outweighs any permission. */
export function isAllowed(statements: readonly Statement[], action: string, resource: string): boolean {
  const applying = statements.filter(
    (statement) =>
      // Service prefixes and actions are case-insensitive in IAM; resources are not.
      statement.Action.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
      statement.Resource.some((pattern) => matches(pattern, resource)),
  )
  return applying.length > 0 && applying.every(({ Effect }) => Effect === 'Allow')
}

function matches(pattern: string, value: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${expression}$`, 's').test(value)
}
