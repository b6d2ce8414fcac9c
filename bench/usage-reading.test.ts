import { expect, it } from 'vitest'
import { usedBetween } from './usage-reading'

it('counts what happened in between, for each card, and pushes apart from operations', () => {
  const before = { appsync: { 'query getJob': { count: 10, bytes: 1000 } } }
  const after = {
    appsync: { 'query getJob': { count: 14, bytes: 3000 }, 'push onUpdateJob': { count: 6, bytes: 6000 } },
    dynamodb: { 'GetItem Job': { count: 4, readUnits: 2 } },
    lambda: { 'submit-card': { count: 2, ms: 200, megabyteMs: 204_800 } },
  }
  expect(usedBetween(before, after, 2)).toMatchObject({
    appsyncOperations: 2,
    appsyncPushes: 3,
    dynamodbReadUnits: 1,
    functionMs: 100,
    functionGbSeconds: 0.1,
    kilobytesOut: 4,
    modelCalls: 0,
  })
})
