import type { Stop } from '../../lib/api/booth-api'

/** Runs something right after the next frame has been drawn, unless stopped. */
export function afterPaint(run: () => void): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
