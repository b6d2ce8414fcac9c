import '@fontsource-variable/noto-sans-jp/wght.css'
import type { Metadata } from 'next'
import { z } from 'zod'
import { Wall } from '../../components/wall/wall'
import { readOutputs } from '../../lib/api/outputs'
import { readPublicUrl } from '../../lib/api/public-url'
import { Language, houseLanguage } from '../../lib/words/language'

export const metadata: Metadata = { title: 'Wall' }
/** Addresses of the backend are read per request, so a moved port needs no rebuild. */
export const dynamic = 'force-dynamic'

interface WallPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function WallPage({ searchParams }: WallPageProps) {
  const [{ event, language }, outputs] = await Promise.all([searchParams, readOutputs()])
  const asked = z.string().min(1).max(64).safeParse(event)
  const eventId = asked.data ?? process.env.BOOTH_EVENT_ID ?? 'demo'
  return (
    <Wall
      outputs={outputs}
      publicUrl={readPublicUrl()}
      eventId={eventId}
      language={Language.safeParse(language).data ?? houseLanguage}
    />
  )
}
