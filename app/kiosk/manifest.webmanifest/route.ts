import type { MetadataRoute } from 'next'

/** Lets a device install the kiosk and open it full screen, at the event whose kiosk it was. */
export function GET(request: Request): Response {
  const start = `/kiosk${new URL(request.url).search}`
  const manifest: MetadataRoute.Manifest = {
    id: start,
    name: 'SnapMagic kiosk',
    short_name: 'SnapMagic',
    start_url: start,
    scope: '/kiosk',
    display: 'fullscreen',
    display_override: ['fullscreen', 'standalone'],
    orientation: 'any',
    background_color: '#0b0102',
    theme_color: '#0b0102',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  }
  return Response.json(manifest, { headers: { 'Content-Type': 'application/manifest+json' } })
}
