import { expect, test } from 'vitest'
import { film, filmLight, filmSheet } from './film'

test('the light ends where it began, so that the film loops without a jump', () => {
  const step = (from: number, to: number) => {
    const [one, other] = [filmLight(from / film.frames), filmLight(to / film.frames)]
    return Math.hypot(one.x - other.x, one.y - other.y)
  }
  const steps = Array.from({ length: film.frames }, (_, frame) => step(frame, frame + 1))
  expect(step(0, film.frames)).toBeCloseTo(0)
  expect(Math.max(...steps)).toBeLessThan(0.05)
  expect(Math.min(...steps)).toBeGreaterThan(0.02)
})

test('a sheet of layers fits into the pictures that phones can paint with', () => {
  expect(Math.max(filmSheet.width, filmSheet.height)).toBeLessThanOrEqual(4096)
})
