import { useEffect, useSyncExternalStore } from 'react'

const storageKey = 'snapmagic.maySleep'
const listeners = new Set<() => void>()

const isAwake = () => localStorage.getItem(storageKey) === null
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
function setAwake(awake: boolean): void {
  if (awake) localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, 'yes')
  for (const listener of listeners) listener()
}

/** Whether this device keeps its screen on, and how the crew changes that. */
export function useWakeSwitch(): [awake: boolean, setAwake: (awake: boolean) => void] {
  return [useSyncExternalStore(subscribe, isAwake, () => true), setAwake]
}

/** Keeps the screen on while the kiosk shows, where the browser can; again after each time that it was hidden. */
export function useWakeLock(): void {
  const [awake] = useWakeSwitch()
  useEffect(() => {
    if (!awake || !('wakeLock' in navigator)) return undefined
    let lock: WakeLockSentinel | undefined
    let stopped = false
    const hold = async () => {
      if (document.visibilityState !== 'visible') return
      // Refused on a low battery, for example: the screen then sleeps as the device likes.
      const held = await navigator.wakeLock.request('screen').catch(() => undefined)
      if (stopped) await held?.release()
      else lock = held
    }
    const onVisible = () => void hold()
    void hold()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      stopped = true
      document.removeEventListener('visibilitychange', onVisible)
      void lock?.release()
    }
  }, [awake])
}
