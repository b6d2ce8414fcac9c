import { join } from 'node:path'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createLogger } from '../../../lib/aws/log'
import { fileType } from '../../../lib/card-file/card-file'
import { Drawing } from '../../../lib/card-file/drawing'
import { jsonText } from '../../../lib/schema/json-text'
import { createCardPrinter } from './card-printer'
import { createRasterizer } from './rasterizer'

const Arguments = z.object({ drawing: jsonText(Drawing) })
const REQUEST_TIMEOUT_MS = 10_000

const logger = createLogger('draw-card')
const beside = (name: string) => join(import.meta.dirname, name)
const printCard = createCardPrinter({
  rasterize: createRasterizer({ wasm: beside('resvg.wasm'), fonts: beside('fonts') }),
  emoji: { icons: beside('emoji-icons.json'), names: beside('emoji-names.json') },
})

/** Fetches the art, draws the file, puts it where it belongs; gives its size in bytes. */
export const handler: AppSyncResolverHandler<unknown, number> = async (event) => {
  const { file, facts, brand, artUrl, putUrl } = Arguments.parse(event.arguments).drawing
  const art = await (await ask(artUrl)).bytes()
  const startedAt = performance.now()
  const picture = await printCard({ facts, brand, art }, file)
  logger.info('Drawn', { file, bytes: picture.byteLength, drawMs: Math.round(performance.now() - startedAt) })
  const headers = { 'content-type': fileType(file) }
  await ask(putUrl, { method: 'PUT', body: Buffer.from(picture), headers })
  return picture.byteLength
}

async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) })
  // The URL is signed: it may not reach a log.
  if (!response.ok) throw new Error(`S3 answered ${response.status}`)
  return response
}
