import { describe, expect, it } from 'vitest'
import { javascriptResolver } from './javascript-resolver'
import type { ResolverContext } from './resolver-context'

describe('resolver code in JavaScript', () => {
  const run = (body: string, fields: Partial<ResolverContext> = {}) => {
    const code = `
      import { util, runtime, extensions } from '@aws-appsync/utils'
      import * as ddb from '@aws-appsync/utils/dynamodb'
      export function request(ctx) { ${body} }
      export function response(ctx) { return ctx.result }
    `
    return javascriptResolver('test', code).request(contextWith(fields))
  }

  it('makes raw requests with values in DynamoDB’s own form', () => {
    const body = `return {
      operation: 'UpdateItem',
      key: util.dynamodb.toMapValues({ id: ctx.args.id }),
      update: { expression: 'ADD tickets :one', expressionValues: { ':one': util.dynamodb.toDynamoDB(1) } },
    }`
    expect(run(body, { args: { id: 'a' } }).value).toEqual({
      operation: 'UpdateItem',
      key: { id: { S: 'a' } },
      update: { expression: 'ADD tickets :one', expressionValues: { ':one': { N: '1' } } },
    })
  })

  it('makes requests with the DynamoDB module', () => {
    expect(run(`return ddb.get({ key: { id: '1' } })`).value).toMatchObject({
      operation: 'GetItem',
      key: { id: { S: '1' } },
    })
    expect(
      run(`return ddb.query({ query: { id: { eq: '1' }, n: { gt: 2 } }, limit: 3 })`).value,
    ).toMatchObject({
      operation: 'Query',
      query: { expression: '#id = :id_eq_0 AND #n > :n_gt_1' },
      limit: 3,
    })
    const update = `return ddb.update({
      key: { id: '1' },
      condition: { status: { eq: 'open' } },
      update: { text: 'x', count: ddb.operations.increment(2), old: ddb.operations.remove() },
    })`
    expect(run(update).value).toMatchObject({
      update: {
        expression:
          'SET #update_0 = :update_0, #update_1 = if_not_exists(#update_1, :update_zero) + :update_1 REMOVE #update_2',
        expressionNames: { '#update_0': 'text', '#update_1': 'count', '#update_2': 'old' },
        expressionValues: { ':update_0': { S: 'x' }, ':update_1': { N: '2' }, ':update_zero': { N: '0' } },
      },
      condition: { expression: '#status = :status_eq_0' },
    })
  })

  it('raises errors in its own words', () => {
    expect(() => run(`util.error('no paper', 'Empty', { tray: 2 })`)).toThrow('no paper')
    expect(() => run(`util.unauthorized()`)).toThrow('Not Authorized to access take on type Mutation')
    expect(run(`util.appendError('by the way', 'Note'); return 1`)).toMatchObject({
      value: 1,
      errors: [{ message: 'by the way', errorType: 'Note' }],
    })
  })

  it('returns early and sets filters', () => {
    expect(run(`runtime.earlyReturn({ a: 1 })`)).toMatchObject({ value: { a: 1 }, returnedEarly: true })
    const filter = `extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ n: { gt: 1 } })); return null`
    expect(run(filter).subscriptionFilter).toEqual({ n: { gt: 1 } })
    expect(run('return null').subscriptionFilter).toBeUndefined()
  })

  it('cannot reach what AppSync does not offer it', () => {
    expect(() => javascriptResolver('test', `import 'node:fs'; export const request = 1`)).toThrow('node:fs')
    expect(() => javascriptResolver('test', `export function request() {}`)).toThrow()
  })
})

function contextWith(fields: Partial<ResolverContext>): ResolverContext {
  return {
    args: {},
    stash: {},
    source: null,
    identity: null,
    request: { headers: {} },
    info: {
      fieldName: 'take',
      parentTypeName: 'Mutation',
      variables: {},
      selectionSetList: [],
      selectionSetGraphQL: '',
    },
    prev: undefined,
    result: null,
    error: undefined,
    ...fields,
  }
}
