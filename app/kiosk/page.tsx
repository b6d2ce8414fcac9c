import '@fontsource-variable/noto-sans-jp/wght.css'
import type { Metadata } from 'next'
import { z } from 'zod'
import { Kiosk } from '../../components/kiosk/kiosk'
import { readOutputs } from '../../lib/api/outputs'
import { readPublicUrl } from '../../lib/api/public-url'

/** Addresses of the backend are read per request, so a moved port needs no rebuild. */
export const dynamic = 'force-dynamic'

interface KioskPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The event that the address names. */
const AskedEvent = z.string().min(1).max(64)

export async function generateMetadata({ searchParams }: KioskPageProps): Promise<Metadata> {
  const asked = AskedEvent.safeParse((await searchParams).event)
  const query = asked.success ? `?event=${encodeURIComponent(asked.data)}` : ''
  return { title: 'Kiosk', manifest: `/kiosk/manifest.webmanifest${query}` }
}

export default async function KioskPage({ searchParams }: KioskPageProps) {
  const [{ event }, outputs] = await Promise.all([searchParams, readOutputs()])
  const eventId = AskedEvent.safeParse(event).data ?? process.env.BOOTH_EVENT_ID ?? 'demo'
  return <Kiosk outputs={outputs} publicUrl={readPublicUrl()} eventId={eventId} />
}
