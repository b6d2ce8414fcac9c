import { guestApi } from '../../../lib/api/guest-on-server'

/** Opens the card of a typed short code. */
export async function POST(request: Request): Promise<Response> {
  const code = (await request.formData()).get('code')
  const reply = await (await guestApi()).tokenByCode(typeof code === 'string' ? code.slice(0, 64) : '')
  const location = reply.kind === 'ok' ? `/c/${reply.value}` : `/c?no=${reply.refusal.code}`
  return new Response(null, { status: 303, headers: { Location: location } })
}
