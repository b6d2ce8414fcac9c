'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

interface LookAgainProps {
  afterMs: number
  /** What the page shows now: seeing the same again counts as a look of its own. */
  seen: string
}

/** Brings a waiting page up to date when the line says so, and when its guest comes back to it. */
export function LookAgain({ afterMs, seen }: LookAgainProps) {
  const router = useRouter()
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const timer = setInterval(look, afterMs)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('online', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('online', look)
    }
  }, [router, afterMs, seen])
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(Math.ceil(afterMs / 1000))} />
    </noscript>
  )
}
