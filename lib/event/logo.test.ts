import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { Jimp } from 'jimp'
import { describe, expect, it } from 'vitest'
import { demoEvent } from '../job/booth.fixture'
import { LOGO_KEY, readLogo } from './logo'
import { createPutLogo } from './put-logo'

const png = async (width: number, height: number) =>
  new Uint8Array(await new Jimp({ width, height, color: 0xff8800ff }).getBuffer('image/png'))

const stored = new Map<string, string>()
const putLogo = createPutLogo({
  events: { read: (id) => Promise.resolve(id === 'demo' ? demoEvent : undefined) },
  store: (key, _bytes, contentType) => Promise.resolve(void stored.set(key, contentType)),
  hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
})
const put = (bytes: Uint8Array | string) =>
  putLogo({ eventId: 'demo', picture: Buffer.from(bytes).toString('base64') })

describe('a logo', () => {
  it('is known by its bytes, with its size', async () => {
    expect(readLogo(await png(320, 90))).toEqual({ kind: 'png', width: 320, height: 90 })
    const webp = new Uint8Array(readFileSync('public/styles/comic.webp'))
    expect(readLogo(webp)).toMatchObject({ kind: 'webp' })
  })

  it('is kept under a name of its own', async () => {
    const key = await put(await png(320, 90))
    expect(key).toMatch(LOGO_KEY)
    expect(stored.get(key)).toBe('image/png')
  })

  it.each([
    ['a drawing that may hold a script', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a page that calls itself a picture', '\x89PNG\r\n\x1a\n<html>'],
    ['nothing', ''],
  ])('is not %s', async (_what, text) => {
    await expect(put(text)).rejects.toMatchObject({ refusal: { code: 'LOGO_UNREADABLE' } })
  })

  it('is not larger than a screen needs', async () => {
    await expect(put(await png(1601, 10))).rejects.toMatchObject({ refusal: { code: 'LOGO_TOO_LARGE' } })
  })

  it('is never taken for another, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => readLogo(bytes) === undefined))
  })
})
