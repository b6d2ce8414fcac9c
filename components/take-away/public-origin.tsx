'use client'

import { createContext, useContext, type ReactNode } from 'react'

const KnownOrigin = createContext<string | undefined>(undefined)

/** Everything inside makes links for phones under this address, where the screen's own would not reach them. */
export function PublicOrigin({ origin, children }: { origin: string | undefined; children: ReactNode }) {
  return <KnownOrigin value={origin}>{children}</KnownOrigin>
}

/** The address under which phones reach the booth: as deployed, else this page's own. In the browser only. */
export function usePublicOrigin(): string {
  return useContext(KnownOrigin) ?? window.location.origin
}
