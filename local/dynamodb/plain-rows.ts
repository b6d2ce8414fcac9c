import {
  paginateScan,
  PutItemCommand,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'

/** A row as JSON has it. */
export type PlainRow = Readonly<Record<string, unknown>>

/** Every row of a table. */
export async function readRows(client: DynamoDBClient, tableName: string): Promise<readonly PlainRow[]> {
  const rows: PlainRow[] = []
  for await (const page of paginateScan({ client }, { TableName: tableName })) {
    rows.push(...(page.Items ?? []).map(fromAttributes))
  }
  return rows
}

/** Writes a row, over any that has its key. */
export async function putRow(client: DynamoDBClient, tableName: string, row: PlainRow): Promise<void> {
  const present = Object.entries(row).filter(([, value]) => value !== undefined)
  const item = Object.fromEntries(present.map(([name, value]) => [name, toAttribute(value)]))
  await client.send(new PutItemCommand({ TableName: tableName, Item: item }))
}

function toAttribute(value: unknown): AttributeValue {
  if (value === null || value === undefined) return { NULL: true }
  if (typeof value === 'string') return { S: value }
  if (typeof value === 'number') return { N: String(value) }
  if (typeof value === 'boolean') return { BOOL: value }
  if (Array.isArray(value)) return { L: value.map(toAttribute) }
  return { M: Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toAttribute(item)])) }
}

function fromAttributes(row: Record<string, AttributeValue>): PlainRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, fromAttribute(value)]))
}

function fromAttribute(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S
  if (value.N !== undefined) return Number(value.N)
  if (value.BOOL !== undefined) return value.BOOL
  if (value.L !== undefined) return value.L.map(fromAttribute)
  if (value.M !== undefined) return fromAttributes(value.M)
  if (value.SS !== undefined) return value.SS
  if (value.NS !== undefined) return value.NS.map(Number)
  return value.B ?? null
}
