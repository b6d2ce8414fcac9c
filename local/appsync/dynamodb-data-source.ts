import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { z } from 'zod'
import { type AskDynamoDb, DynamoDbError } from '../dynamodb/ask-dynamodb'
import { DataSourceError, type DataSource } from './data-source'
import { tableRequest, type ExpressionRequest, type TableRequest } from './dynamodb-request'

type Item = Record<string, AttributeValue>
type Request<Operation> = Extract<TableRequest, { operation: Operation }>

const Item = z.custom<Item>((value) => typeof value === 'object' && value !== null)
const OneRow = z.object({ Item: Item.optional(), Attributes: Item.optional() })
const Page = z.object({
  Items: z.array(Item).optional(),
  ScannedCount: z.number().optional(),
  LastEvaluatedKey: Item.optional(),
})

/** Carries out the requests of templates on one table. */
export function dynamodbDataSource(ask: AskDynamoDb, tableName: string): DataSource {
  return async (request) => {
    const parsed = tableRequest.safeParse(request)
    if (!parsed.success) throw new DataSourceError(unsupported(request), 'DynamoDB:ValidationException')
    try {
      return await carryOut(ask, tableName, parsed.data)
    } catch (error) {
      throw tableFailure(error)
    }
  }
}

function carryOut(ask: AskDynamoDb, tableName: string, request: TableRequest): Promise<unknown> {
  switch (request.operation) {
    case 'GetItem':
      return getItem(ask, tableName, request)
    case 'PutItem':
      return putItem(ask, tableName, request)
    case 'UpdateItem':
      return updateItem(ask, tableName, request)
    case 'DeleteItem':
      return deleteItem(ask, tableName, request)
    case 'Query':
      return query(ask, tableName, request)
    case 'Scan':
      return scan(ask, tableName, request)
  }
}

async function getItem(ask: AskDynamoDb, TableName: string, request: Request<'GetItem'>): Promise<unknown> {
  const input = { TableName, Key: request.key, ConsistentRead: request.consistentRead }
  const { Item: row } = OneRow.parse(await ask('GetItem', input))
  return row ? plainItem(row) : null
}

async function putItem(ask: AskDynamoDb, TableName: string, request: Request<'PutItem'>): Promise<unknown> {
  const item = { ...request.attributeValues, ...request.key }
  await ask('PutItem', {
    TableName,
    Item: item,
    ConditionExpression: request.condition?.expression,
    ...placeholders(request.condition),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  return plainItem(item)
}

async function updateItem(
  ask: AskDynamoDb,
  TableName: string,
  request: Request<'UpdateItem'>,
): Promise<unknown> {
  const { Attributes } = OneRow.parse(
    await ask('UpdateItem', {
      TableName,
      Key: request.key,
      UpdateExpression: request.update?.expression,
      ConditionExpression: request.condition?.expression,
      ...placeholders(request.update, request.condition),
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }),
  )
  return Attributes ? plainItem(Attributes) : null
}

async function deleteItem(
  ask: AskDynamoDb,
  TableName: string,
  request: Request<'DeleteItem'>,
): Promise<unknown> {
  const { Attributes } = OneRow.parse(
    await ask('DeleteItem', {
      TableName,
      Key: request.key,
      ConditionExpression: request.condition?.expression,
      ...placeholders(request.condition),
      ReturnValues: 'ALL_OLD',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }),
  )
  return Attributes ? plainItem(Attributes) : null
}

async function query(ask: AskDynamoDb, TableName: string, request: Request<'Query'>): Promise<unknown> {
  const page = Page.parse(
    await ask('Query', {
      TableName,
      IndexName: request.index,
      KeyConditionExpression: request.query.expression,
      FilterExpression: request.filter?.expression,
      ...placeholders(request.query, request.filter),
      ScanIndexForward: request.scanIndexForward ?? true,
      ConsistentRead: request.consistentRead,
      Limit: request.limit,
      ExclusiveStartKey: startKey(request.nextToken),
    }),
  )
  return pageOf(page)
}

async function scan(ask: AskDynamoDb, TableName: string, request: Request<'Scan'>): Promise<unknown> {
  const page = Page.parse(
    await ask('Scan', {
      TableName,
      IndexName: request.index,
      FilterExpression: request.filter?.expression,
      ...placeholders(request.filter),
      ConsistentRead: request.consistentRead,
      Limit: request.limit,
      Segment: request.segment,
      TotalSegments: request.totalSegments,
      ExclusiveStartKey: startKey(request.nextToken),
    }),
  )
  return pageOf(page)
}

function pageOf(page: z.infer<typeof Page>): unknown {
  return {
    items: (page.Items ?? []).map(plainItem),
    nextToken: page.LastEvaluatedKey
      ? Buffer.from(JSON.stringify(page.LastEvaluatedKey)).toString('base64url')
      : null,
    scannedCount: page.ScannedCount ?? 0,
  }
}

function startKey(nextToken: string | undefined): Item | undefined {
  if (nextToken === undefined) return undefined
  try {
    return JSON.parse(Buffer.from(nextToken, 'base64url').toString()) as Item
  } catch (cause) {
    throw new DataSourceError('Invalid pagination token given.', 'DynamoDB:ValidationException', { cause })
  }
}

/** Joins the placeholders of a call's expressions: DynamoDB refuses empty sets of them. */
function placeholders(...expressions: (ExpressionRequest | undefined)[]): {
  ExpressionAttributeNames: Record<string, string> | undefined
  ExpressionAttributeValues: Item | undefined
} {
  return {
    ExpressionAttributeNames: undefinedIfEmpty(
      Object.assign({}, ...expressions.map((e) => e?.expressionNames)) as Record<string, string>,
    ),
    ExpressionAttributeValues: undefinedIfEmpty(
      Object.assign({}, ...expressions.map((e) => e?.expressionValues)) as Item,
    ),
  }
}

function undefinedIfEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value
}

/** An item as templates see it: sets are lists. */
function plainItem(item: Item): unknown {
  return withoutSets(unmarshall(item))
}

function withoutSets(value: unknown): unknown {
  if (value instanceof Set) return [...value]
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(withoutSets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSets(inner)]))
}

function tableFailure(error: unknown): DataSourceError {
  if (error instanceof DataSourceError) return error
  const name = error instanceof Error ? error.name : 'UnknownError'
  const message = error instanceof Error ? error.message : String(error)
  const current = error instanceof DynamoDbError && error.item ? plainItem(error.item) : null
  return new DataSourceError(message, `DynamoDB:${name}`, { cause: error, result: current })
}

function unsupported(request: unknown): string {
  const operation =
    typeof request === 'object' && request !== null && 'operation' in request ? request.operation : request
  return `The local cloud cannot carry out this DynamoDB request: ${JSON.stringify(operation)}`
}
