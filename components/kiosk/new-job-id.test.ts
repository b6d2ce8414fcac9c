import { expect, test } from 'vitest'
import { z } from 'zod'
import { newJobId } from './new-job-id'

test('a submitted card carries an id that the backend takes, and no two are alike', () => {
  const ids = Array.from({ length: 200 }, newJobId)
  for (const id of ids) expect(z.uuidv4().safeParse(id).success).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
})
