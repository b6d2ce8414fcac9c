// Keeps the kiosk's own shell on the device, so that a reload without a network still shows the booth.
// Only what the booth ships is kept: no picture of a guest, nothing of the backend, no take-away page.
const shell = 'snapmagic-shell-1'
const built = /^\/_next\/static\//
const pictures = /^\/(styles|textures|attract|card)\/|^\/(icon\.svg|kiosk\/manifest\.webmanifest)$/

self.addEventListener('install', (event) => {
  // What is another server's, a guest's ticket or picture, is not ours, and must not wait until we have said so.
  const notOurs = { not: { urlPattern: '/*' } }
  void event.addRoutes?.({ condition: notOurs, source: 'network' }).catch(() => undefined)
  void self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const forget = async () => {
    const names = await caches.keys()
    await Promise.all(names.filter((name) => name !== shell).map((name) => caches.delete(name)))
    await self.clients.claim()
  }
  event.waitUntil(forget())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && url.pathname === '/kiosk') event.respondWith(newest(request))
  else if (built.test(url.pathname)) event.respondWith(kept(request))
  else if (pictures.test(url.pathname)) event.respondWith(newest(request))
})

/** From the network when there is one, else as it was last. */
async function newest(request) {
  const cache = await caches.open(shell)
  try {
    const answer = await fetch(request)
    if (answer.ok) await cache.put(request, answer.clone())
    return answer
  } catch (error) {
    const last = await cache.match(request)
    if (last) return last
    throw error
  }
}

/** From the device: the name of a built file changes with its contents. */
async function kept(request) {
  const cache = await caches.open(shell)
  const last = await cache.match(request)
  return last ?? newest(request)
}
