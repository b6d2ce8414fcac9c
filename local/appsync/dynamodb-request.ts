import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { z } from 'zod'

const attributes = z.custom<Record<string, AttributeValue>>(
  (value) => typeof value === 'object' && value !== null,
)

/** Templates write `null` for what they leave out. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined)

const expression = z.object({
  expression: optional(z.string()).transform((text) => (text === '' ? undefined : text)),
  expressionNames: optional(z.record(z.string(), z.string())),
  expressionValues: optional(attributes),
})

const paging = {
  index: optional(z.string()),
  limit: optional(z.number().int().positive()),
  nextToken: optional(z.string()),
  consistentRead: optional(z.boolean()),
  filter: optional(expression),
}

/** What templates may ask of a table, as the DynamoDB resolver reference describes it. */
export const tableRequest = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('GetItem'), key: attributes, consistentRead: optional(z.boolean()) }),
  z.object({
    operation: z.literal('PutItem'),
    key: attributes,
    attributeValues: optional(attributes),
    condition: optional(expression),
  }),
  z.object({
    operation: z.literal('UpdateItem'),
    key: attributes,
    update: optional(expression),
    condition: optional(expression),
  }),
  z.object({ operation: z.literal('DeleteItem'), key: attributes, condition: optional(expression) }),
  z.object({
    operation: z.literal('Query'),
    query: expression,
    scanIndexForward: optional(z.boolean()),
    ...paging,
  }),
  z.object({
    operation: z.literal('Scan'),
    segment: optional(z.number().int()),
    totalSegments: optional(z.number().int()),
    ...paging,
  }),
])

export type TableRequest = z.infer<typeof tableRequest>
export type ExpressionRequest = z.infer<typeof expression>
