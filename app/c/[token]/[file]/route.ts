import { UnavailableError } from '../../../../lib/api/booth-api'
import { guestApi } from '../../../../lib/api/guest-on-server'
import { type CardFile, fileType, parseFileAddress } from '../../../../lib/card-file/card-file'
import { cardFileName } from '../../../../lib/card-file/file-name'

interface FileContext {
  params: Promise<{ token: string; file: string }>
}

const gone = () => new Response('This card has left the stage.', { status: 404 })

const busy = () =>
  new Response('The studio is busy. Try again in a moment.', { status: 503, headers: { 'Retry-After': '5' } })

function noteUnavailable(error: unknown): undefined {
  if (!(error instanceof UnavailableError)) throw error
}

/** One of a card's files, for whoever has the link: to look at, or with `?save` to keep under a good name. */
export async function GET(request: Request, { params }: FileContext): Promise<Response> {
  const { token, file: address } = await params
  const file = parseFileAddress(address)
  if (!file) return gone()
  const api = await guestApi()
  const reply = await api.cardFile(token, file).catch(noteUnavailable)
  if (!reply) return busy()
  if (reply.kind === 'refused') return gone()
  const stored = await fetch(reply.value)
  if (!stored.ok) return gone()
  return new Response(stored.body, {
    headers: {
      'Content-Type': fileType(file),
      // The guest's own device may keep it; nothing between us may, for a deleted card must be gone.
      'Cache-Control': 'private, max-age=31536000, immutable',
      ...(new URL(request.url).searchParams.has('save') && (await attachment(token, file))),
    },
  })
}

async function attachment(token: string, file: CardFile): Promise<Record<string, string>> {
  const reply = await (await guestApi()).cardByToken(token)
  if (reply.kind === 'refused') return {}
  const { event, ticket } = reply.value
  const name = cardFileName({ eventName: event.name, ticket }, file)
  return { 'Content-Disposition': `attachment; filename="${name}"` }
}
