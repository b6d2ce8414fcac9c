import type { NextConfig } from 'next'

/** Sent with every page: nobody frames the booth, and it uses no camera, microphone or location. */
const securityHeaders = [
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'",
  },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000' },
]

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // What a device says that it runs: the commit, where Amplify Hosting builds it.
  env: { APP_VERSION: process.env.AWS_COMMIT_ID?.slice(0, 7) ?? 'local' },
  // Nothing but the booth on the booth's screen.
  devIndicators: false,
  // `npm run typecheck` is the gate: it needs the synthesized backend types, the build does not.
  typescript: { ignoreBuildErrors: true },
  // Card pictures come from short-lived signed addresses, which an optimizer could neither cache nor improve.
  images: { unoptimized: true },
  // The backend's addresses are read when a page is rendered, not when it is built.
  outputFileTracingIncludes: { '/**': ['./amplify_outputs.json'] },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      // A device asks for the newest worker each time it opens the kiosk.
      { source: '/staff-download.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
      { source: '/kiosk-shell.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
      // The address of a card is its key: no other site may learn it.
      { source: '/c/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
    ]),
}

export default config
