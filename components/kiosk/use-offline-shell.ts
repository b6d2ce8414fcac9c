import { useEffect } from 'react'

/** Keeps the kiosk's shell on this device (`public/kiosk-shell.js`): a reload without a network still shows the booth. */
export function useOfflineShell(): void {
  useEffect(() => {
    // Missing where a tablet opens the booth over plain http; a built file's name must not change under it either.
    if (!('serviceWorker' in navigator) || process.env.NODE_ENV !== 'production') return
    void keepShell().catch(() => undefined)
  }, [])
}

/** The first visit's own files came before the worker did: they are asked for once more, through it. */
async function keepShell(): Promise<void> {
  await navigator.serviceWorker.register('/kiosk-shell.js')
  await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const own = loaded.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.includes('/static/'),
  )
  const shell = await caches.open('snapmagic-shell-1')
  const missing = await Promise.all(
    [...own, new URL(location.href)].map(async (url) => ((await shell.match(url)) ? [] : [url])),
  )
  await Promise.all(missing.flat().map((url) => shell.add(url)))
}
