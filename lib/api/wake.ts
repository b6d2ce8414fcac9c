import type { Stop } from './booth-api'

/** Calls back each time something happens outside, until stopped. */
export type Signal = (listener: () => void) => Stop

/** News may have been missed: the page shows again, the network is back, or the browser took the page from its cache. */
export const browserWake: Signal = (listener) => {
  const onVisible = () => {
    if (document.visibilityState === 'visible') listener()
  }
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('online', listener)
  window.addEventListener('pageshow', listener)
  return () => {
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('online', listener)
    window.removeEventListener('pageshow', listener)
  }
}

/** The browser knows that there is no network. */
export const browserOffline: Signal = (listener) => {
  window.addEventListener('offline', listener)
  return () => window.removeEventListener('offline', listener)
}
