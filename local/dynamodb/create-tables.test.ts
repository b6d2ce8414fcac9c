import { DescribeTableCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noFaults } from '../control/call-observer'
import { ownCredentials } from '../iam/access-keys'
import { freePorts } from '../ports'
import { createTables } from './create-tables'
import { putRow, readRows } from './plain-rows'
import { saveRows, savedRowsFile } from './saved-rows'
import { startDynamoDb, type DynamoDb } from './start-dynamodb'
import type { TableDefinition } from './table-definition'

const plain: TableDefinition = {
  TableName: 'Note-local',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [],
  LocalSecondaryIndexes: [],
}
const indexed: TableDefinition = {
  ...plain,
  AttributeDefinitions: [...plain.AttributeDefinitions, { AttributeName: 'book', AttributeType: 'S' }],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byBook',
      KeySchema: [{ AttributeName: 'book', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL', NonKeyAttributes: undefined },
    },
  ],
}

describe('the tables of a backend', () => {
  let directory: string
  let dynamodb: DynamoDb
  let client: DynamoDBClient

  const start = async () => {
    const { dynamodb: port } = await freePorts()
    dynamodb = await startDynamoDb({
      host: '127.0.0.1',
      port,
      directory: join(directory, 'rows'),
      observer: noFaults,
    })
    client = new DynamoDBClient({
      region: 'us-east-1',
      endpoint: dynamodb.endpoint,
      credentials: ownCredentials,
    })
  }
  const stop = async () => {
    client.destroy()
    await dynamodb.stop()
  }
  const create = (table: TableDefinition) =>
    createTables({ client, tables: [table], directory, log: () => {} })
  const byBook = async (book: string) => {
    const query = { TableName: 'Note-local', IndexName: 'byBook', KeyConditionExpression: 'book = :book' }
    const command = new QueryCommand({ ...query, ExpressionAttributeValues: { ':book': { S: book } } })
    return (await client.send(command)).Items ?? []
  }
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'dynamodb-'))
    await start()
  })
  afterEach(async () => {
    await stop()
    rmSync(directory, { recursive: true })
  })

  const row = { id: '1', book: 'blue', number: 1.5, tags: ['x', null], done: true, nested: { deep: ['y'] } }

  test('keep their rows over a restart', async () => {
    await create(plain)
    await putRow(client, 'Note-local', row)
    await stop()
    await start()
    await create(plain)
    expect(await readRows(client, 'Note-local')).toEqual([row])
  })

  test('get a new index without losing a row', async () => {
    await create(plain)
    for (let id = 0; id < 30; id += 1) await putRow(client, 'Note-local', { ...row, id: String(id) })
    await create(indexed)
    expect(await readRows(client, 'Note-local')).toHaveLength(30)
    expect(await byBook('blue')).toHaveLength(30)
  })

  test('finish a rebuild that was interrupted after the old table was gone', async () => {
    await create(plain)
    await putRow(client, 'Note-local', row)
    await saveRows(client, 'Note-local', savedRowsFile(directory, 'Note-local'))
    await create(indexed)
    await create(indexed)
    expect(await readRows(client, 'Note-local')).toEqual([row])
    expect(await byBook('blue')).toHaveLength(1)
  })

  test('are replaced when their key changes, as CloudFormation does', async () => {
    await create(plain)
    await putRow(client, 'Note-local', row)
    await create({
      ...plain,
      AttributeDefinitions: [{ AttributeName: 'book', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'book', KeyType: 'HASH' }],
    })
    expect(await readRows(client, 'Note-local')).toEqual([])
    const described = await client.send(new DescribeTableCommand({ TableName: 'Note-local' }))
    expect(described.Table?.KeySchema).toEqual([{ AttributeName: 'book', KeyType: 'HASH' }])
  })
})
