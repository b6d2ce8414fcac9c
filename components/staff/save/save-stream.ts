import { saveFile } from './save-file'
import { canStreamDownload, streamDownload } from './stream-download'

/** Writes a file as it comes; resolves when all of it is written. */
export type SaveStream = (content: ReadableStream<Uint8Array>) => Promise<void>

/** The dialog for where a file goes, in the browsers that have one. */
type AskWhere = (options: { suggestedName: string }) => Promise<{
  createWritable: () => Promise<WritableStream<Uint8Array>>
}>

/**
 * A way to save a file of any size: where the person says, else as a download that grows while it is packed. Only where
 * a browser can do neither (a page that did not come over https) it is held in memory first.
 * To be called right after a touch; rejects with an `AbortError` when the person closes the dialog.
 */
export async function openSaveStream(name: string): Promise<SaveStream> {
  const askWhere = (window as { showSaveFilePicker?: AskWhere }).showSaveFilePicker
  if (askWhere) {
    const file = await askWhere({ suggestedName: name })
    return async (content) => content.pipeTo(await file.createWritable())
  }
  if (canStreamDownload()) return (content) => streamDownload(name, content)
  return async (content) => saveFile(name, await new Response(content).blob())
}
