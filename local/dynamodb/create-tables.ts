import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  ResourceNotFoundException,
  type DynamoDBClient,
  type TableDescription,
} from '@aws-sdk/client-dynamodb'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { discardSavedRows, savedRowsFile, saveRows, restoreRows } from './saved-rows'
import type { TableDefinition } from './table-definition'

/** Tables are not there in the moment they are asked for, not even here. */
const statusCheckMs = 2

interface CreateTablesOptions {
  readonly client: DynamoDBClient
  readonly tables: readonly TableDefinition[]
  /** Where rows are kept while their table is rebuilt. */
  readonly directory: string
  readonly log: (line: string) => void
}

/**
 * Creates what tables are missing. A table whose indexes have changed is rebuilt with its rows (an interrupted
 * rebuild goes on at the next start); one whose key has changed is replaced by an empty one, as CloudFormation
 * does.
 */
export async function createTables({ client, tables, directory, log }: CreateTablesOptions): Promise<void> {
  for (const table of tables) {
    const file = savedRowsFile(directory, table.TableName)
    const existing = await describeTable(client, table.TableName)
    if (existing !== undefined && !existsSync(file)) {
      if (layoutOf(existing) === layoutOf(table)) continue
      if (keyOf(existing) === keyOf(table)) await saveRows(client, table.TableName, file)
      else log(`The key of ${table.TableName} has changed: its rows are gone.`)
    }
    if (existing !== undefined) await deleteTable(client, table.TableName)
    await createTable(client, table)
    if (!existsSync(file)) continue
    await restoreRows(client, table.TableName, file)
    discardSavedRows(file)
    log(`${table.TableName} has been rebuilt with its new indexes.`)
  }
}

/** Empties every table. */
export async function emptyTables(client: DynamoDBClient, tables: readonly TableDefinition[]): Promise<void> {
  for (const table of tables) {
    await deleteTable(client, table.TableName)
    await createTable(client, table)
  }
}

async function createTable(client: DynamoDBClient, table: TableDefinition): Promise<void> {
  const { GlobalSecondaryIndexes: globalIndexes, LocalSecondaryIndexes: localIndexes, ...rest } = table
  await client.send(
    new CreateTableCommand({
      ...rest,
      GlobalSecondaryIndexes: globalIndexes.length === 0 ? undefined : globalIndexes,
      LocalSecondaryIndexes: localIndexes.length === 0 ? undefined : localIndexes,
      BillingMode: 'PAY_PER_REQUEST',
    }),
  )
  while ((await describeTable(client, table.TableName))?.TableStatus !== 'ACTIVE') await wait(statusCheckMs)
}

async function deleteTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName: name }))
  while ((await describeTable(client, name)) !== undefined) await wait(statusCheckMs)
}

async function describeTable(client: DynamoDBClient, name: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

type Layout = Pick<TableDescription, 'KeySchema' | 'GlobalSecondaryIndexes' | 'LocalSecondaryIndexes'>

/** A text that differs when the key or an index differs. */
function layoutOf(table: Layout): string {
  const indexes = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])]
  const texts = indexes.map(
    ({ IndexName, KeySchema, Projection }) =>
      `${IndexName}:${keyOf({ KeySchema })}:${Projection?.ProjectionType}`,
  )
  return [keyOf(table), ...texts.sort()].join('\n')
}

function keyOf({ KeySchema }: Pick<Layout, 'KeySchema'>): string {
  return (KeySchema ?? []).map(({ AttributeName, KeyType }) => `${AttributeName}=${KeyType}`).join()
}
