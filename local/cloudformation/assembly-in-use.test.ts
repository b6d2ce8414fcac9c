import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isInUse, markInUse } from './assembly-in-use'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'assembly-'))
})

afterEach(() => rmSync(directory, { recursive: true }))

it('keeps a backend that a running process loads functions from', () => {
  expect(isInUse(directory)).toBe(false)
  markInUse(directory)
  expect(isInUse(directory)).toBe(true)
})

it('forgets processes that ended without saying so', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  mkdirSync(join(directory, 'in-use'))
  writeFileSync(join(directory, 'in-use', String(pid)), '')
  expect(isInUse(directory)).toBe(false)
})
