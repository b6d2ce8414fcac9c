import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type CallObserver, noFaults } from '../control/call-observer'
import { startDynamoDb, type DynamoDb } from '../dynamodb/start-dynamodb'
import type { DataSource } from './data-source'
import { dynamodbDataSource } from './dynamodb-data-source'
import { freePort } from './notes-api.fixture'

describe('a table as a data source', () => {
  let directory: string
  let dynamodb: DynamoDb
  let client: DynamoDBClient
  let table: DataSource
  let observer: CallObserver

  const put = (id: string, attributeValues: object = {}) =>
    table({ operation: 'PutItem', key: { id: { S: id } }, attributeValues })

  beforeAll(async () => {
    observer = noFaults
    directory = mkdtempSync(join(tmpdir(), 'table-'))
    dynamodb = await startDynamoDb({
      host: '127.0.0.1',
      port: await freePort(),
      directory,
      observer: {
        isUnavailable: (service) => observer.isUnavailable(service),
        seen: (call) => observer.seen(call),
        used: () => undefined,
      },
    })
    client = new DynamoDBClient({
      region: 'us-east-1',
      endpoint: dynamodb.endpoint,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
    await client.send(
      new CreateTableCommand({
        TableName: 'things',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      }),
    )
    table = dynamodbDataSource(dynamodb.askAs('appsync'), 'things')
  })

  afterEach(() => {
    observer = noFaults
  })
  afterAll(async () => {
    client.destroy()
    await dynamodb.stop()
    rmSync(directory, { recursive: true })
  })

  it('gives sets as lists, at any depth', async () => {
    await put('sets', { tags: { SS: ['a', 'b'] }, deep: { M: { n: { NS: ['1'] } } } })
    expect(await table({ operation: 'GetItem', key: { id: { S: 'sets' } } })).toEqual({
      id: 'sets',
      tags: ['a', 'b'],
      deep: { n: [1] },
    })
  })

  it('adds to a number in one write, however many ask at once', async () => {
    const add = () =>
      table({
        operation: 'UpdateItem',
        key: { id: { S: 'line' } },
        update: { expression: 'ADD tickets :one', expressionValues: { ':one': { N: '1' } } },
      })
    const results = (await Promise.all(Array.from({ length: 20 }, add))) as { tickets: number }[]
    expect(new Set(results.map(({ tickets }) => tickets)).size).toBe(20)
  })

  it('fails with the type that templates look for, when a condition does not hold', async () => {
    await put('once')
    const condition = { expression: 'attribute_not_exists(#id)', expressionNames: { '#id': 'id' } }
    for (const operation of ['PutItem', 'UpdateItem', 'DeleteItem']) {
      await expect(table({ operation, key: { id: { S: 'once' } }, condition })).rejects.toMatchObject({
        type: 'DynamoDB:ConditionalCheckFailedException',
      })
    }
  })

  it('scans page by page', async () => {
    for (const id of ['p1', 'p2', 'p3']) await put(id, { page: { BOOL: true } })
    const filter = { expression: 'page = :yes', expressionValues: { ':yes': { BOOL: true } } }
    const found: string[] = []
    let nextToken: string | null = null
    do {
      const page = (await table({ operation: 'Scan', limit: 2, filter, nextToken })) as {
        items: { id: string }[]
        nextToken: string | null
      }
      found.push(...page.items.map(({ id }) => id))
      nextToken = page.nextToken
    } while (nextToken !== null)
    expect(found.sort()).toEqual(['p1', 'p2', 'p3'])
  })

  it('fails while the service is away, and is there again after it', async () => {
    await put('kept')
    observer = { ...noFaults, isUnavailable: (service) => service === 'dynamodb' }
    const reading = { operation: 'GetItem', key: { id: { S: 'kept' } } }
    await expect(table(reading)).rejects.toMatchObject({ type: 'DynamoDB:ServiceUnavailable' })
    observer = noFaults
    expect(await table(reading)).toEqual({ id: 'kept' })
  })

  it.each(['before', 'after'] as const)(
    'gets no answer when the connection breaks %s a write',
    async (phase) => {
      const id = `broken ${phase}`
      observer = { ...noFaults, seen: (call) => Promise.resolve(call.phase === phase ? 'drop' : 'go-on') }
      await expect(put(id)).rejects.toThrow()
      observer = noFaults
      const kept = await table({ operation: 'GetItem', key: { id: { S: id } } })
      expect(kept).toEqual(phase === 'before' ? null : { id })
    },
  )

  it('says which operation it cannot carry out', async () => {
    await expect(table({ operation: 'BatchGetItem', tables: {} })).rejects.toThrow('BatchGetItem')
  })
})
