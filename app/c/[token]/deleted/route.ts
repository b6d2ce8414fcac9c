import { guestApi } from '../../../../lib/api/guest-on-server'

/** The second tap of deleting: a plain form, so that it works without scripts. */
export async function POST(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params
  await (await guestApi()).deleteCard(token)
  // The card's page says what became of it. A relative address is right behind any proxy.
  return new Response(null, { status: 303, headers: { Location: `/c/${encodeURIComponent(token)}` } })
}
