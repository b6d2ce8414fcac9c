import { expect, test } from 'vitest'
import { createUsageMeter } from './usage'

test('each operation is counted for itself, with the sums of what it used', () => {
  const meter = createUsageMeter()
  meter.note({ service: 'appsync', operation: 'query getJob', bytes: 100 })
  meter.note({ service: 'appsync', operation: 'query getJob', bytes: 50 })
  meter.note({ service: 'appsync', operation: 'push onUpdateJob', bytes: 7 })
  meter.note({ service: 'dynamodb', operation: 'GetItem', readUnits: 0.5 })
  expect(meter.figures()).toEqual({
    appsync: {
      'query getJob': { count: 2, bytes: 150 },
      'push onUpdateJob': { count: 1, bytes: 7 },
    },
    dynamodb: { GetItem: { count: 1, readUnits: 0.5 } },
  })
})

test('a reading does not change while the counting goes on', () => {
  const meter = createUsageMeter()
  meter.note({ service: 'sqs', operation: 'SendMessage' })
  const before = meter.figures()
  meter.note({ service: 'sqs', operation: 'SendMessage' })
  expect(before).toEqual({ sqs: { SendMessage: { count: 1 } } })
})
