import { Jimp } from 'jimp'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { JobFailure } from '../../../lib/job/job-failure'
import { cropArt } from './crop-art'
import { pngFile } from './picture/write-png'

const picture = (width: number, height: number, mime: 'image/png' | 'image/jpeg') =>
  new Jimp({ width, height, color: 0x336699ff }).getBuffer(mime)

function pngOfUnknownFilter(): Buffer {
  const size = { width: 1344, height: 768, channels: 3 } as const
  const stride = 1 + size.width * size.channels
  return pngFile(size, [deflateSync(Buffer.alloc(stride * size.height, 9))])
}

describe('cropArt', () => {
  it.each([
    [1344, 768, 'image/png'],
    [1536, 864, 'image/jpeg'],
    [1024, 1024, 'image/png'],
  ] as const)('covers exactly 1280×720 with a %d×%d %s', async (width, height, mime) => {
    const art = await cropArt(await picture(width, height, mime))
    const decoded = await Jimp.fromBuffer(Buffer.from(art.bytes))
    expect([decoded.bitmap.width, decoded.bitmap.height]).toEqual([1280, 720])
    expect([art.width, art.height]).toEqual([1280, 720])
    expect(Buffer.from(art.bytes).subarray(1, 4).toString()).toBe('PNG')
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['an error page', Buffer.from('<html>')],
    ['a torn PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])],
    ['a PNG whose rows name a filter that does not exist', pngOfUnknownFilter()],
    ['a torn JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
  ])('gives up on %s so that the job is tried again', async (_name, bytes) => {
    await expect(cropArt(bytes)).rejects.toMatchObject({ code: 'PICTURE_UNREADABLE', retry: true })
  })

  it('does not stretch a thumbnail over a card', async () => {
    await expect(cropArt(await picture(64, 36, 'image/png'))).rejects.toBeInstanceOf(JobFailure)
  })
})
