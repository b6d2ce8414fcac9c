import type { Metadata } from 'next'
import { z } from 'zod'
import { Kiosk } from '../../components/kiosk/kiosk'
import { readOutputs } from '../../lib/api/outputs'
import { readPublicUrl } from '../../lib/api/public-url'

export const metadata: Metadata = { title: 'Kiosk' }
/** Addresses of the backend are read per request, so a moved port needs no rebuild. */
export const dynamic = 'force-dynamic'

interface KioskPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function KioskPage({ searchParams }: KioskPageProps) {
  const [{ event }, outputs] = await Promise.all([searchParams, readOutputs()])
  const asked = z.string().min(1).max(64).safeParse(event)
  const eventId = asked.data ?? process.env.BOOTH_EVENT_ID ?? 'demo'
  return <Kiosk outputs={outputs} publicUrl={readPublicUrl()} eventId={eventId} />
}
