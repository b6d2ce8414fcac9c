const storageKey = 'snapmagic.locked'
const listeners = new Set<() => void>()

/** Whether the crew has locked this device; it stays locked through a reload, until the PIN opens it. */
export const kioskLock = {
  isLocked: (): boolean => localStorage.getItem(storageKey) !== null,
  set: (locked: boolean): void => {
    if (locked) localStorage.setItem(storageKey, 'yes')
    else localStorage.removeItem(storageKey)
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
