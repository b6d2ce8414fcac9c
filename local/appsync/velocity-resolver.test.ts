import { describe, expect, it } from 'vitest'
import type { ResolverContext } from './resolver-context'
import { ResolverError } from './resolver-error'
import { velocityResolver } from './velocity-resolver'
import { unknownMethods } from './velocity-util'

describe('a mapping template', () => {
  const run = (template: string, fields: Partial<ResolverContext> = {}) => {
    const context = contextWith(fields)
    const evaluation = velocityResolver(template, '{}').forMode('AMAZON_COGNITO_USER_POOLS').request(context)
    return { ...evaluation, context }
  }

  it('reads the context and gives JSON', () => {
    const template =
      '{ "id": $util.toJson($ctx.args.id), "who": "$ctx.identity.sub", "at": "$context.info.fieldName" }'
    expect(run(template, { args: { id: 7 }, identity: { sub: 'ada' } }).value).toEqual({
      id: 7,
      who: 'ada',
      at: 'getNote',
    })
  })

  it('hands its changes of the stash and the arguments to the next one', () => {
    const template =
      '$util.qr($ctx.stash.put("seen", [1]))#set($ctx.args.filter = {"a": {"eq": 1}})$util.toJson({})'
    const { context } = run(template)
    expect(context.stash).toEqual({ seen: [1] })
    expect(context.args).toEqual({ filter: { a: { eq: 1 } } })
  })

  it('stops at an error with its own words', () => {
    expect(() => run('$util.error("no paper", "Empty", {"tray": 2})')).toThrow(
      new ResolverError('no paper', 'Empty', { tray: 2 }),
    )
    expect(() => run('$util.unauthorized()')).toThrow('Not Authorized to access getNote on type Query')
    expect(() => run('$util.validate(false, "wrong")')).toThrow('wrong')
    expect(run('$util.appendError("by the way", "Note")$util.toJson(1)')).toMatchObject({
      value: 1,
      errors: [{ message: 'by the way', errorType: 'Note' }],
    })
  })

  it('leaves early with the returned value', () => {
    expect(run('#return({"early": true}) {}')).toMatchObject({
      value: { early: true },
      returnedEarly: true,
    })
    expect(run('{}').returnedEarly).toBe(false)
  })

  it('tells empty from filled', () => {
    const isEmpty = (value: unknown) => run('$util.isNullOrEmpty($ctx.args.value)', { args: { value } }).value
    expect([null, '', [], {}].map(isEmpty)).toEqual([true, true, true, true])
    expect(['x', [1], { a: 1 }, 0, false, true].map(isEmpty)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  it('keeps the values of conditions and sets the filter of subscriptions', () => {
    const condition = '$util.transform.toDynamoDBConditionExpression({"status": {"eq": "open"}})'
    expect(run(condition).value).toMatchObject({ expressionValues: { ':status_eq_0': { S: 'open' } } })
    const filter =
      '$extensions.setSubscriptionFilter($util.transform.toSubscriptionFilter($ctx.args.filter))null'
    expect(run(filter, { args: { filter: { owner: { eq: 'ada' } } } }).subscriptionFilter).toEqual({
      owner: { eq: 'ada' },
    })
  })

  it('is refused at the start when it calls what does not exist', () => {
    expect(
      unknownMethods('$util.toJson($util.time.nowISO8601()) $util.xml.parse("a") $util.qr($util.nope())'),
    ).toEqual(['$util.xml.parse', '$util.nope'])
    expect(() => velocityResolver('#if(', '{}')).toThrow()
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
      fieldName: 'getNote',
      parentTypeName: 'Query',
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
