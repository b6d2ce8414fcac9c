import { expect, test } from 'vitest'
import { hashPin, matchesPin } from './pin-hash'

test('a PIN is known by its hash, which tells nothing and differs each time', async () => {
  const hash = await hashPin('258025')
  expect(hash).not.toContain('258025')
  expect(hash).not.toBe(await hashPin('258025'))
  expect(await matchesPin('258025', hash)).toBe(true)
  expect(await matchesPin('258026', hash)).toBe(false)
})

test.each(['', '258025', 'scrypt::', 'scrypt:x:y'])('the spoiled hash %j opens nothing', async (hash) => {
  expect(await matchesPin('258025', hash)).toBe(false)
})
