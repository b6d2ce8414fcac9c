import { makeZip } from 'client-zip'
import type { EventDesk } from '../../../lib/api/event-desk'
import { cardFileName } from '../../../lib/card-file/file-name'
import type { JobRecord } from '../../../lib/job/job'
import type { SaveStream } from '../save/save-stream'

type PackedJob = Pick<JobRecord, 'id' | 'status' | 'ticket' | 'createdAt' | 'completedAt' | 'deletedAt'>

interface PackPicturesRequest {
  desk: Pick<EventDesk, 'cardImage'>
  fetchFile: (url: string) => Promise<Response>
  eventId: string
  jobs: readonly PackedJob[]
  save: SaveStream
  onPacked: (done: number, all: number) => void
}

/** What came of it. */
export interface Packed {
  packed: number
  missing: number
}

interface ZipEntry {
  name: string
  lastModified?: Date
  input: ArrayBuffer | string
}

/** Pictures on their way at the same time: the network is kept busy, the memory is not. */
export const PICTURES_AHEAD = 4
/** A moment without a network must not cost a picture. */
const TRIES = 3

/**
 * Packs every finished picture into a ZIP file, as fast as it is written: however many there are, only the few on their
 * way are in memory. What cannot be had is named in `MISSING.txt`.
 */
export async function packPictures(request: PackPicturesRequest): Promise<Packed> {
  const counts: Packed = { packed: 0, missing: 0 }
  await request.save(makeZip(entriesOf(request, counts)))
  return counts
}

async function* entriesOf(request: PackPicturesRequest, counts: Packed): AsyncGenerator<ZipEntry> {
  const { eventId, jobs, onPacked } = request
  const finished = jobs.filter(({ status, deletedAt }) => status === 'completed' && !deletedAt)
  const lost: string[] = []
  const pictures = loadedAhead(finished, (job) => loadPicture(request, job.id))
  for await (const { item: job, loaded: picture } of pictures) {
    const name = cardFileName({ eventName: eventId, ticket: job.ticket ?? 0 }, 'art')
    if (picture) {
      counts.packed += 1
      yield { name, lastModified: new Date(job.completedAt ?? job.createdAt), input: picture }
    } else {
      counts.missing += 1
      lost.push(`${name} ${job.id}`)
    }
    onPacked(counts.packed + counts.missing, finished.length)
  }
  if (lost.length > 0) yield { name: 'MISSING.txt', input: lost.join('\n') }
}

/** Each item with what was loaded for it, in order; a few are on their way before they are asked for. */
async function* loadedAhead<T, R>(
  items: readonly T[],
  load: (item: T) => Promise<R>,
): AsyncGenerator<{ item: T; loaded: R }> {
  const onTheWay: { item: T; loading: Promise<R> }[] = []
  for (const item of items) {
    onTheWay.push({ item, loading: load(item) })
    const first = onTheWay.length > PICTURES_AHEAD ? onTheWay.shift() : undefined
    if (first) yield { item: first.item, loaded: await first.loading }
  }
  for (const { item, loading } of onTheWay) yield { item, loaded: await loading }
}

/** The whole picture, so that one that breaks off half-way does not break the file. */
async function loadPicture(
  { desk, fetchFile }: Pick<PackPicturesRequest, 'desk' | 'fetchFile'>,
  jobId: string,
): Promise<ArrayBuffer | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const reply = await desk.cardImage(jobId)
      if (reply.kind === 'refused') return undefined
      const response = await fetchFile(reply.value.url)
      if (response.ok) return await response.arrayBuffer()
    } catch {
      // Tried again; what stays away is named in the file.
    }
  }
  return undefined
}
