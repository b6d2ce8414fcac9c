import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { synthesize } from './synthesize'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'synthesize-'))
  mkdirSync(join(directory, 'backend'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const run = () =>
  synthesize({
    backendDirectory: 'backend',
    cacheDirectory: join(directory, 'cache'),
    projectDirectory: directory,
  })
const writeBackend = (code: string) => writeFileSync(join(directory, 'backend', 'backend.ts'), code)
const countingBackend = `
  import { appendFileSync, mkdirSync } from 'node:fs'
  mkdirSync(process.env.CDK_OUTDIR, { recursive: true })
  appendFileSync('runs', 'x')
`

test('a backend is synthesized again only when its sources change', async () => {
  writeBackend(countingBackend)
  const first = await run()
  expect(await run()).toBe(first)
  expect(readFileSync(join(directory, 'runs'), 'utf8')).toBe('x')
  writeBackend(`${countingBackend} // changed`)
  expect(await run()).not.toBe(first)
  expect(readFileSync(join(directory, 'runs'), 'utf8')).toBe('xx')
})

test('a backend that does not synthesize is reported in its own words and never cached', async () => {
  writeBackend(`throw new Error('No such thing as a negative queue')`)
  await expect(run()).rejects.toThrow('No such thing as a negative queue')
  expect(readdirSync(join(directory, 'cache'))).toEqual([])
})
