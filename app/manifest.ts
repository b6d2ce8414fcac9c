import type { MetadataRoute } from 'next'

/** Lets a device install the kiosk and open it full screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/kiosk',
    name: 'SnapMagic kiosk',
    short_name: 'SnapMagic',
    start_url: '/kiosk',
    scope: '/',
    display: 'fullscreen',
    display_override: ['fullscreen', 'standalone'],
    orientation: 'any',
    background_color: '#0b0102',
    theme_color: '#0b0102',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  }
}
