import { useSyncExternalStore } from 'react'

/** Whether scripts run here: what needs them is not shown before. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/** It never changes: the server knows of no scripts. */
const never = () => () => undefined
