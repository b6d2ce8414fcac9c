import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyPresignedUrl } from './presigned-url'

const signedAtMs = Date.parse('2026-03-04T05:06:07Z')
const client = new S3Client({
  region: 'us-east-1',
  endpoint: 'http://127.0.0.1:4573',
  forcePathStyle: true,
  credentials: { accessKeyId: 'ASIAONE', secretAccessKey: 'the secret', sessionToken: 'local' },
})
const sign = (key: string, extra: Partial<GetObjectCommand['input']> = {}) =>
  getSignedUrl(client, new GetObjectCommand({ Bucket: 'cards', Key: key, ...extra }), {
    expiresIn: 60,
    signingDate: new Date(signedAtMs),
  })
const verify = (url: string, changes: { method?: string; nowMs?: number; secret?: string } = {}) => {
  const { host, pathname, search } = new URL(url)
  return verifyPresignedUrl(
    { method: changes.method ?? 'GET', url: pathname + search, headers: { host } },
    { secretOf: () => changes.secret ?? 'the secret', nowMs: changes.nowMs ?? signedAtMs },
  )
}

describe('a presigned URL', () => {
  test('opens its object until it expires', async () => {
    const url = await sign('notes/one.png')
    expect(verify(url)).toBe('valid')
    expect(verify(url, { nowMs: signedAtMs + 59_999 })).toBe('valid')
    expect(verify(url, { nowMs: signedAtMs + 60_000 })).toBe('expired')
  })

  test('opens nothing else', async () => {
    const url = await sign('notes/one.png')
    expect(verify(url.replace('one.png', 'two.png'))).toBe('wrong-signature')
    expect(verify(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000'))).toBe('wrong-signature')
    expect(verify(url, { method: 'PUT' })).toBe('wrong-signature')
    expect(verify(url, { secret: 'another' })).toBe('wrong-signature')
    expect(verify(url.replace(/X-Amz-Date=\w+/, 'X-Amz-Date=today'))).toBe('expired')
  })

  test('may say how the file is called', async () => {
    const disposition = `attachment; filename="Zoë's (card).png"`
    expect(verify(await sign('one.png', { ResponseContentDisposition: disposition }))).toBe('valid')
  })

  test('may be for an upload', async () => {
    const command = new PutObjectCommand({ Bucket: 'cards', Key: 'up.png', ContentType: 'image/png' })
    const url = await getSignedUrl(client, command, { signingDate: new Date(signedAtMs) })
    expect(verify(url, { method: 'PUT' })).toBe('valid')
  })

  test('is not asked of requests that are signed in their headers', () => {
    expect(verify('http://127.0.0.1:4573/cards/one.png')).toBe('not-presigned')
  })

  test('works for any key', async () => {
    const keys = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((key) => !/^[./]|\/\.|\/\//.test(key))
    await fc.assert(
      fc.asyncProperty(keys, async (key) => {
        expect(verify(await sign(`notes/${key}`))).toBe('valid')
      }),
      { numRuns: 50 },
    )
  })
})
