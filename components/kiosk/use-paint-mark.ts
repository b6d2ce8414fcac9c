import { useLayoutEffect } from 'react'
import { afterPaint } from './after-paint'

/** Marks the moment after the frame in which something first showed, for measurements: `job:{id}:{what}`. */
export function usePaintMark(jobId: string | undefined, what: string): void {
  useLayoutEffect(() => {
    if (jobId === undefined) return undefined
    return afterPaint(() => performance.mark(`job:${jobId}:${what}`))
  }, [jobId, what])
}
