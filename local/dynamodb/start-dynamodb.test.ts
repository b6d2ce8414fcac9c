import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noFaults } from '../control/call-observer'
import { ownCredentials } from '../iam/access-keys'
import { freePorts } from '../ports'
import { createTables } from './create-tables'
import { putRow, readRows } from './plain-rows'
import { startDynamoDb } from './start-dynamodb'
import type { TableDefinition } from './table-definition'

const notes: TableDefinition = {
  TableName: 'Note-local',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [],
  LocalSecondaryIndexes: [],
}

describe('DynamoDB that stops while it is asked', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'dynamodb-'))
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  const start = async () => {
    const { dynamodb: port } = await freePorts()
    const rows = join(directory, 'rows')
    const dynamodb = await startDynamoDb({ host: '127.0.0.1', port, directory: rows, observer: noFaults })
    const client = new DynamoDBClient({
      ...{ region: 'us-east-1', endpoint: dynamodb.endpoint, credentials: ownCredentials, maxAttempts: 1 },
    })
    await createTables({ client, tables: [notes], directory, log: () => {} })
    return { dynamodb, client }
  }

  test('brings down nobody, and keeps every row that it said it has', async () => {
    const first = await start()
    const puts = Array.from({ length: 200 }, (_, id) =>
      putRow(first.client, 'Note-local', { id: String(id) }).then(() => String(id)),
    )
    // In the middle of them: some are carried out, some not yet heard.
    await Promise.any(puts)
    await first.dynamodb.stop()
    const settled = await Promise.allSettled(puts)
    first.client.destroy()

    const second = await start()
    const kept = new Set((await readRows(second.client, 'Note-local')).map(({ id }) => id))
    const acknowledged = settled.flatMap((put) => (put.status === 'fulfilled' ? [put.value] : []))
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    await second.dynamodb.stop()
    second.client.destroy()
  })
})
