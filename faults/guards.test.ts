import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guards } from './guards'
import { fullMatrix } from './matrix'

test.each(guards)('the guard “$name” is where it is looked for, and a cell watches it', (guard) => {
  const found = readFileSync(guard.file, 'utf8').split(guard.guard).length - 1
  expect(found).toBe(1)
  const cells = fullMatrix.flatMap(({ cells: all }) => all.map(({ name }) => name))
  expect(cells).toContain(guard.caughtBy)
})
