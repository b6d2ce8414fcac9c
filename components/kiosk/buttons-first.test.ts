import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { GuestEvent } from '../../lib/kiosk/kiosk-event'
import { buttonsFirst } from './buttons-first'

let frame = () => {}
const heard: GuestEvent['type'][] = []
const session = buttonsFirst({ guest: ({ type }: GuestEvent) => void heard.push(type) })

beforeEach(() => {
  heard.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => (frame = callback))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test.each([
  { type: 'next' },
  { type: 'back' },
  { type: 'continue' },
  { type: 'another' },
  { type: 'done' },
] as const)('a guest who presses for "$type" sees the button move before the next screen comes', (event) => {
  session.guest(event)
  expect(heard).toEqual([])
  frame()
  expect(heard).toEqual([])
  vi.runAllTimers()
  expect(heard).toEqual([event.type])
})

test('what a guest types is there at once', () => {
  session.guest({ type: 'prompt-typed', prompt: 'a fox' })
  session.guest({ type: 'name-typed', name: 'Mara' })
  expect(heard).toEqual(['prompt-typed', 'name-typed'])
})
