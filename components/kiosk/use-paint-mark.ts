import { useEffect } from 'react'

/** Marks the moment after the frame in which something first showed, for measurements: `job:{id}:{what}`. */
export function usePaintMark(jobId: string | undefined, what: string | undefined): void {
  useEffect(() => {
    if (jobId === undefined || what === undefined) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => performance.mark(`job:${jobId}:${what}`))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [jobId, what])
}
