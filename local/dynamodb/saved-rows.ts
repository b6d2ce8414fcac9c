import {
  paginateScan,
  PutItemCommand,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Row = Record<string, AttributeValue>

/** Where a table's rows wait while the table is rebuilt. */
export function savedRowsFile(directory: string, tableName: string): string {
  return join(directory, `${tableName}.rows.json`)
}

/** Writes all rows of a table to a file; the file appears only when it is whole. */
export async function saveRows(client: DynamoDBClient, tableName: string, file: string): Promise<void> {
  const rows: Row[] = []
  for await (const page of paginateScan({ client }, { TableName: tableName }))
    rows.push(...(page.Items ?? []))
  writeFileSync(`${file}.unfinished`, JSON.stringify(rows, encodeBinary), { flush: true })
  renameSync(`${file}.unfinished`, file)
}

/** Puts saved rows back; putting one twice changes nothing. */
export async function restoreRows(client: DynamoDBClient, tableName: string, file: string): Promise<void> {
  const rows = JSON.parse(readFileSync(file, 'utf8'), decodeBinary) as Row[]
  for (const row of rows) await client.send(new PutItemCommand({ TableName: tableName, Item: row }))
}

export function discardSavedRows(file: string): void {
  rmSync(file)
}

function encodeBinary(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { binary: Buffer.from(value).toString('base64') } : value
}

function decodeBinary(_key: string, value: unknown): unknown {
  const isBinary = typeof value === 'object' && value !== null && 'binary' in value
  return isBinary && typeof value.binary === 'string' ? Buffer.from(value.binary, 'base64') : value
}
