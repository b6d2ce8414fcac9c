/** Measures what a picture costs in every style, and prints one line of JSON: `npx tsx painter/bench.ts`. */
import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { paintPicture } from './paint-picture'
import { styleNames } from './words/style-words'

const prompts = [
  'a friendly robot in a meadow',
  'snowy mountain lake at sunrise',
  'a cat with sunglasses in tokyo at night',
  'AWS solutions architect in a data centre',
  'a red dragon over a castle',
  'whale under the sea',
  'rock star on stage',
  'fox reading in a library',
]
const repeats = 3

/** CPU time, because wall time on a busy machine says nothing about the picture. */
async function measureStyle(style: string) {
  const costsMs: number[] = []
  let largestBytes = 0
  let sameTwice = true
  for (const prompt of prompts) {
    const digests = new Set<string>()
    let bestMs = Infinity
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const before = process.cpuUsage()
      const png = paintPicture({ prompt, style, seed: 7 })
      const used = process.cpuUsage(before)
      bestMs = Math.min(bestMs, (used.user + used.system) / 1000)
      digests.add(createHash('sha256').update(png).digest('hex'))
      largestBytes = Math.max(largestBytes, png.length)
      await turn()
    }
    costsMs.push(bestMs)
    sameTwice &&= digests.size === 1
  }
  costsMs.sort((one, other) => one - other)
  const medianMs = Math.round(costsMs[costsMs.length >> 1] ?? 0)
  return {
    medianMs,
    maxMs: Math.round(costsMs.at(-1) ?? 0),
    largestKb: Math.round(largestBytes / 1024),
    sameTwice,
  }
}

for (const prompt of prompts) paintPicture({ prompt, style: 'gouache', seed: 1 })
const styles: Record<string, Awaited<ReturnType<typeof measureStyle>>> = {}
for (const style of styleNames) styles[style] = await measureStyle(style)
const memoryMb = Math.round(process.memoryUsage().rss / 2 ** 20)
process.stdout.write(`${JSON.stringify({ bench: 'painter', cpu: styles, memoryMb })}\n`)
