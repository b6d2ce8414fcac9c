import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { boothNodeArguments } from './node-arguments'

const Package = z.object({ scripts: z.record(z.string(), z.string()) })

test('what is measured and tested is run as `npm start` runs it', () => {
  const { scripts } = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  expect(scripts['start']).toBe(`node ${boothNodeArguments.join(' ')} demo/start.ts`)
  expect(scripts['dev']).toBe(`node ${boothNodeArguments.join(' ')} demo/dev.ts`)
})
