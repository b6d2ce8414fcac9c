import { useEffect, useState } from 'react'
import type { BoothApi } from '../../lib/api/booth-api'

/** The event's logo in this browser's memory; undefined while it has none, and until it has come. */
export function useEventLogo(
  api: Pick<BoothApi, 'eventLogo'>,
  eventId: string,
  logoKey: string | undefined,
): string | undefined {
  const [logo, setLogo] = useState<{ key: string; url: string }>()
  useEffect(() => {
    if (logoKey === undefined) return undefined
    let url: string | undefined
    let current = true
    // The house's own mark stands in its place: a logo that does not come is not worth a second try.
    void fetchLogo(api, eventId).then(
      (picture) => {
        if (!current || !picture) return
        url = URL.createObjectURL(picture)
        setLogo({ key: logoKey, url })
      },
      () => undefined,
    )
    return () => {
      current = false
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [api, eventId, logoKey])
  return logo && logo.key === logoKey ? logo.url : undefined
}

async function fetchLogo(api: Pick<BoothApi, 'eventLogo'>, eventId: string): Promise<Blob | undefined> {
  const reply = await api.eventLogo(eventId)
  if (reply.kind === 'refused') return undefined
  const response = await fetch(reply.value.url)
  return response.ok ? response.blob() : undefined
}
