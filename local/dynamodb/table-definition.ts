import { z } from 'zod'
import type { Assembly } from '../cloudformation/assembly'

const keySchema = z
  .array(z.object({ attributeName: z.string(), keyType: z.enum(['HASH', 'RANGE']) }))
  .transform((keys) =>
    keys.map(({ attributeName, keyType }) => ({ AttributeName: attributeName, KeyType: keyType })),
  )

const indexSchema = z
  .object({
    indexName: z.string(),
    keySchema,
    projection: z.object({
      projectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']).default('ALL'),
      nonKeyAttributes: z.array(z.string()).optional(),
    }),
  })
  .transform(({ indexName, keySchema, projection }) => ({
    IndexName: indexName,
    KeySchema: keySchema,
    Projection: { ProjectionType: projection.projectionType, NonKeyAttributes: projection.nonKeyAttributes },
  }))

const tableSchema = z
  .object({
    tableName: z.string(),
    attributeDefinitions: z
      .array(z.object({ attributeName: z.string(), attributeType: z.enum(['S', 'N', 'B']) }))
      .transform((list) =>
        list.map(({ attributeName, attributeType }) => ({
          AttributeName: attributeName,
          AttributeType: attributeType,
        })),
      ),
    keySchema,
    globalSecondaryIndexes: z.array(indexSchema).default([]),
    localSecondaryIndexes: z.array(indexSchema).default([]),
  })
  .transform((table) => ({
    TableName: table.tableName,
    AttributeDefinitions: table.attributeDefinitions,
    KeySchema: table.keySchema,
    GlobalSecondaryIndexes: table.globalSecondaryIndexes,
    LocalSecondaryIndexes: table.localSecondaryIndexes,
  }))

/** A table and its indexes, in DynamoDB's own words. */
export type TableDefinition = z.infer<typeof tableSchema>

/** The tables of a backend's models. */
export function readTables(assembly: Assembly): readonly TableDefinition[] {
  return assembly
    .ofType('Custom::AmplifyDynamoDBTable')
    .map(({ properties }) => tableSchema.parse(properties))
}
