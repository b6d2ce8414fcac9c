import { afterAll, describe, expect, it } from 'vitest'
import { createPainter } from './create-painter'

describe('a painter', () => {
  const painter = createPainter()
  afterAll(() => painter.stop())

  it('gives landscape PNGs from its own thread, several asked for at once', async () => {
    const seeds = [1, 2, 3]
    const pictures = await Promise.all(
      seeds.map((seed) => painter.paint({ prompt: 'a fox in the snow, pixel art', seed })),
    )
    for (const png of pictures) {
      const bytes = Buffer.from(png)
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1344, 768])
    }
    expect(new Set(pictures.map((png) => Buffer.from(png).toString('base64'))).size).toBe(3)
  })

  it('paints the same picture again for the same prompt, style and seed', async () => {
    const request = { prompt: 'a red dragon over a castle', seed: 42, style: 'gouache' }
    const [first, second] = await Promise.all([painter.paint(request), painter.paint(request)])
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0)
  })

  it('refuses to paint once stopped, instead of leaving the caller waiting', async () => {
    const stopping = createPainter()
    const unfinished = stopping.paint({ prompt: 'a whale', seed: 1 }).catch((error: unknown) => error)
    await stopping.stop()
    expect(await unfinished).toBeInstanceOf(Error)
    await expect(stopping.paint({ prompt: 'a whale', seed: 1 })).rejects.toThrow('stopped')
  })
})
