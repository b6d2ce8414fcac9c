import { expect, test } from 'vitest'
import { PICTURES_AHEAD, packPictures } from './pack-pictures'

const jobs = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ id: `job-${at + 1}`, ticket: at + 1, status: 'completed' as const },
    createdAt: '2027-05-14T10:00:00.000Z',
  }))

const picture = new Uint8Array(1_000).fill(7)

/** A backend that gives pictures and counts how many were fetched. */
function bucket({ gone = [], flaky = [] }: { gone?: readonly string[]; flaky?: readonly string[] } = {}) {
  const fetched: string[] = []
  const failed = new Set<string>()
  return {
    fetched,
    desk: {
      cardImage: (id: string) =>
        Promise.resolve({ kind: 'ok' as const, value: { url: id, expiresAt: '2027-05-14T10:05:00.000Z' } }),
    },
    fetchFile: (url: string) => {
      if (gone.includes(url)) return Promise.resolve(new Response(null, { status: 404 }))
      if (flaky.includes(url) && !failed.has(url)) {
        failed.add(url)
        return Promise.reject(new TypeError('The network is away'))
      }
      fetched.push(url)
      return Promise.resolve(new Response(picture))
    },
  }
}

/** As the record at the end of a ZIP file says. */
function entriesIn(zip: Buffer): number {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  return zip.readUInt16LE(end + 10)
}

test('thousands of pictures are packed as they are written, with no more than a few in memory', async () => {
  const { desk, fetchFile, fetched } = bucket()
  let written = 0
  let mostInMemory = 0
  const counts = await packPictures({
    ...{ desk, fetchFile, eventId: 'demo', jobs: jobs(3_000), onPacked: () => undefined },
    async save(zip) {
      for await (const bytes of zip) {
        written += bytes.byteLength
        const inMemory = fetched.length - Math.floor(written / picture.byteLength)
        mostInMemory = Math.max(mostInMemory, inMemory)
      }
    },
  })
  expect(counts).toEqual({ packed: 3_000, missing: 0 })
  expect(written).toBeGreaterThan(3_000 * picture.byteLength)
  expect(mostInMemory).toBeLessThanOrEqual(PICTURES_AHEAD + 2)
})

test('a picture that is gone is named, one that broke off is had again, and the file is whole', async () => {
  const { desk, fetchFile } = bucket({ gone: ['job-2'], flaky: ['job-3'] })
  let file = Buffer.alloc(0)
  const counts = await packPictures({
    ...{ desk, fetchFile, eventId: 'demo', jobs: jobs(3), onPacked: () => undefined },
    async save(zip) {
      file = Buffer.from(await new Response(zip).arrayBuffer())
    },
  })
  expect(counts).toEqual({ packed: 2, missing: 1 })
  expect(entriesIn(file)).toBe(3)
  expect(file.toString('latin1')).toContain('MISSING.txt')
  expect(file.toString('latin1')).toContain('job-2')
})
