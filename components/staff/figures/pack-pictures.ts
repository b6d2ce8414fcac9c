import { makeZip } from 'client-zip'
import type { EventDesk } from '../../../lib/api/event-desk'
import { cardFileName } from '../../../lib/card-file/file-name'
import type { JobRecord } from '../../../lib/job/job'
import { saveFile } from '../save-file'

interface PackPicturesRequest {
  desk: Pick<EventDesk, 'cardImage'>
  eventId: string
  jobs: readonly JobRecord[]
  onPacked: (done: number, all: number) => void
}

interface ZipEntry {
  name: string
  lastModified?: Date
  input: Response | string
}

/** Asks where a file goes, where the browser can; then it is written as it comes, whatever its size. */
type AskWhere = (options: { suggestedName: string }) => Promise<{
  createWritable: () => Promise<WritableStream<Uint8Array>>
}>

/**
 * Packs every finished picture into a ZIP file, one after the other, so that only one is in memory at a time (all of
 * them where the browser cannot write a file as it comes). What cannot be had is named in `MISSING.txt`.
 */
export async function packPictures(
  request: PackPicturesRequest,
): Promise<{ packed: number; missing: number }> {
  const name = `${request.eventId}-pictures.zip`
  const askWhere = (window as { showSaveFilePicker?: AskWhere }).showSaveFilePicker
  // First of all: the browser lets a page ask only right after a touch.
  const file = await askWhere?.({ suggestedName: name })
  const counts = { packed: 0, missing: 0 }
  const zip = makeZip(entriesOf(request, counts))
  if (file) await zip.pipeTo(await file.createWritable())
  else saveFile(name, await new Response(zip, { headers: { 'content-type': 'application/zip' } }).blob())
  return counts
}

async function* entriesOf(
  { desk, eventId, jobs, onPacked }: PackPicturesRequest,
  counts: { packed: number; missing: number },
): AsyncGenerator<ZipEntry> {
  const finished = jobs.filter(({ status, deletedAt }) => status === 'completed' && !deletedAt)
  const lost: string[] = []
  for (const [index, job] of finished.entries()) {
    onPacked(index + 1, finished.length)
    const picture = await fetchPicture(desk, job.id).catch(() => undefined)
    const name = cardFileName({ eventName: eventId, ticket: job.ticket ?? 0 }, 'art')
    if (picture) {
      counts.packed += 1
      yield { name, lastModified: new Date(job.completedAt ?? job.createdAt), input: picture }
    } else {
      counts.missing += 1
      lost.push(`${name} ${job.id}`)
    }
  }
  if (lost.length > 0) yield { name: 'MISSING.txt', input: lost.join('\n') }
}

async function fetchPicture(
  desk: Pick<EventDesk, 'cardImage'>,
  jobId: string,
): Promise<Response | undefined> {
  const reply = await desk.cardImage(jobId)
  if (reply.kind === 'refused') return undefined
  const response = await fetch(reply.value.url)
  return response.ok ? response : undefined
}
