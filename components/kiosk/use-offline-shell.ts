import { useEffect } from 'react'

/** Keeps the kiosk's shell on this device (`public/kiosk-shell.js`): a reload without a network still shows the booth. */
export function useOfflineShell(): void {
  useEffect(() => {
    // Missing where a tablet opens the booth over plain http; a built file's name must not change under it either.
    if (!('serviceWorker' in navigator) || process.env.NODE_ENV !== 'production') return undefined
    const stopped = new AbortController()
    void keepShell(stopped.signal).catch(() => undefined)
    return () => stopped.abort()
  }, [])
}

/** Files that came before the worker did, or on their way past it, are asked for once more. */
async function keepShell(stopped: AbortSignal): Promise<void> {
  await navigator.serviceWorker.register('/kiosk-shell.js')
  await navigator.serviceWorker.ready
  const shell = await caches.open('snapmagic-shell-1')
  const keep = async (address: string) => {
    if (!(await shell.match(address))) await shell.add(address)
  }
  if (stopped.aborted) return
  const loaded = new PerformanceObserver((list) => {
    // What does not come now is tried again when the kiosk is opened next.
    for (const { name } of list.getEntries()) if (isOwnFile(name)) void keep(name).catch(() => undefined)
  })
  loaded.observe({ type: 'resource', buffered: true })
  stopped.addEventListener('abort', () => loaded.disconnect())
  await keep(location.href)
}

function isOwnFile(address: string): boolean {
  const { origin, pathname } = new URL(address)
  return origin === location.origin && pathname.startsWith('/_next/static/')
}
