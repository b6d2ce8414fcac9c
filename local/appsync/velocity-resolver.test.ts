import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
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

  it('hands over what a guest wrote as it is, whatever it is', () => {
    const template = '#set($x = {"text": $ctx.args.value})$util.toJson($x)'
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON has no -0.
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(run(template, { args: { value: plain } }).value).toEqual({ text: plain })
      }),
    )
  })

  it('does not look into text that came from a guest', () => {
    const value = '$util.error("no") #set($x = 1) ${ctx.args} #end \\"'
    const template = '#set($said = "he said: $ctx.args.value #1")$util.toJson($said)'
    expect(run(template, { args: { value } }).value).toBe(`he said: ${value} #1`)
  })

  it('goes through lists and maps, and leaves a loop at a break', () => {
    const template = `#set($seen = [])
      #foreach($entry in $ctx.args.value.entrySet())
        #if($entry.key == "stop") #break #end
        $util.qr($seen.add("$entry.key=$entry.value#if"))
        #foreach($item in $entry.value) #if($foreach.hasNext) $util.qr($seen.add("$velocityCount:$item")) #end #end
      #end
      $util.toJson({"seen": $seen, "entry": "$entry"})`
    const value = { a: [1, 2], b: [], stop: 0, c: [3] }
    expect(run(template, { args: { value } }).value).toEqual({
      seen: ['a=[1, 2]#if', '1:1', 'b=[]#if'],
      entry: '$entry',
    })
  })

  it('decides as Velocity does: only null, false and what is not there are false', () => {
    const isTrue = (value: unknown) =>
      run('#if($ctx.args.value)"yes"#elseif($ctx.args.other)"other"#else"no"#end', { args: { value } }).value
    expect(['', 0, [], {}, 'false', true].map(isTrue)).toEqual(Array.from({ length: 6 }, () => 'yes'))
    expect([null, false, undefined].map(isTrue)).toEqual(['no', 'no', 'no'])
    expect(run('#if(1 == 1 && (2 > 1 + 0 || false)) true #else false #end').value).toBe(true)
  })

  it('compares by what is in lists and maps', () => {
    const template = '#if($ctx.args.one == $ctx.args.other)true#else false#end'
    const isSame = (one: unknown, other: unknown) => run(template, { args: { one, other } }).value
    expect(isSame({ a: [1] }, { a: [1] })).toBe(true)
    expect(isSame({ a: [1] }, { a: ['1'] })).toBe(false)
    expect(isSame(null, undefined)).toBe(true)
  })

  it('changes maps and lists as Java does', () => {
    const template = `#set($map = {"a": 1, "b": 2}) #set($map.c = 3) #set($list = ["x", "y", "z"]) #set($list[0] = "w")
      #set($gone = $map.remove("a")) $util.qr($list.remove("y"))
      $util.qr($map.putAll({"d": $map.get("none"), "e": $list.contains("z")}))
      $util.toJson({"map": $map, "list": $list, "gone": $gone, "rest": $map.keySet().size()})`
    expect(run(template).value).toEqual({
      map: { b: 2, c: 3, d: null, e: true },
      list: ['w', 'z'],
      gone: 1,
      rest: 4,
    })
  })

  it('reads what resolver code in another realm has made, and leaves sets as they are', () => {
    const result: unknown = runInNewContext('({ id: "a", list: [1] })')
    expect(run('$util.toJson($ctx.result.list.size()) ', { result }).value).toBe(1)
    expect(run('$util.qr($ctx.result.put("of", "b"))$util.toJson($ctx.result)', { result }).value).toEqual({
      id: 'a',
      list: [1],
      of: 'b',
    })
    const { context } = run('$util.qr($ctx.stash.put("tags", $ctx.args.tags))', {
      args: { tags: new Set(['a']) },
    })
    expect(context.stash).toEqual({ tags: new Set(['a']) })
  })

  it('changes nothing that others hold', () => {
    const args = { input: { name: 'Ada' } }
    const result = { id: 'a' }
    run('$util.qr($ctx.args.input.put("name", "Eve"))$util.qr($ctx.result.put("id", "b"))', { args, result })
    expect({ args, result }).toEqual({ args: { input: { name: 'Ada' } }, result: { id: 'a' } })
  })

  it('is refused at the start when it calls what does not exist', () => {
    expect(
      unknownMethods('$util.toJson($util.time.nowISO8601()) $util.xml.parse("a") $util.qr($util.nope())'),
    ).toEqual(['$util.xml.parse', '$util.nope'])
    expect(() => velocityResolver('#if(', '{}')).toThrow()
    expect(() => velocityResolver('$ctx.args.name.getBytes()', '{}')).toThrow('getBytes is not supported')
    expect(() => velocityResolver('#macro(a)x#end', '{}')).toThrow('#macro is not supported')
    expect(() => velocityResolver('#set($x = [1..3])', '{}')).toThrow('not supported')
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
