import { expect, test } from 'vitest'
import { deviceId } from './device-session'

test('a booth device keeps its id over reloads, and a spoiled one is made anew', () => {
  const items = new Map<string, string>()
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  }
  const first = deviceId(storage)
  expect(first).toMatch(/^[a-z0-9]{12}$/)
  expect(deviceId(storage)).toBe(first)
  for (const key of items.keys()) items.set(key, 'no id')
  expect(deviceId(storage)).toMatch(/^[a-z0-9]{12}$/)
})
