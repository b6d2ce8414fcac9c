import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { cache } from 'react'
import { CardGone } from '../../../components/take-away/card-gone'
import { TakeAway } from '../../../components/take-away/take-away'
import { guestApi } from '../../../lib/api/guest-on-server'
import { titleFromPrompt } from '../../../lib/card/card-facts'
import { cardFiles } from '../../../lib/card-file/card-file'
import { heardSpeech } from '../heard-speech'

interface CardPageProps {
  params: Promise<{ token: string }>
}

/** Asked once for a page, by its head and by its body. */
const readCard = cache(async (token: string) => {
  const reply = await (await guestApi()).cardByToken(token)
  return reply.kind === 'ok' ? reply.value : undefined
})

export async function generateMetadata({ params }: CardPageProps): Promise<Metadata> {
  const { token } = await params
  const [card, { page }] = await Promise.all([readCard(token), heardSpeech()])
  if (card?.state !== 'finished') return { title: card?.event.name ?? page.gone.title }
  const title = page.card.title(card.displayName)
  const picture = { url: `/c/${token}/preview.png`, ...cardFiles.preview, alt: title }
  return {
    title,
    description: titleFromPrompt(card.prompt),
    metadataBase: new URL(await origin()),
    openGraph: { title, siteName: card.event.name, type: 'website', images: [picture] },
    twitter: { card: 'summary_large_image' },
  }
}

/** A card's own page, for whoever has its link. */
export default async function CardPage({ params }: CardPageProps) {
  const { token } = await params
  const [card, speech] = await Promise.all([readCard(token), heardSpeech()])
  return card ? <TakeAway token={token} card={card} speech={speech} /> : <CardGone speech={speech} />
}

/** Where guests reach this server: link previews need whole addresses. */
async function origin(): Promise<string> {
  if (process.env.PUBLIC_URL) return process.env.PUBLIC_URL
  const asked = await headers()
  const host = asked.get('x-forwarded-host') ?? asked.get('host') ?? 'localhost'
  return `${asked.get('x-forwarded-proto') ?? 'http'}://${host}`
}
