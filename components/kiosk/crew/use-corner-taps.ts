import { useEffect, useRef } from 'react'

const tapsAsked = 5
const withinMs = 4_000
/** How far from the corner a tap still counts. */
const cornerPx = 110

/** Calls back after five taps in the top corner where reading starts; nothing there is to be seen. */
export function useCornerTaps(onFive: () => void): void {
  const taps = useRef<number[]>([])
  useEffect(() => {
    const onTap = ({ clientX, clientY, timeStamp }: PointerEvent) => {
      const fromStart = document.documentElement.dir === 'rtl' ? window.innerWidth - clientX : clientX
      if (fromStart > cornerPx || clientY > cornerPx) {
        taps.current = []
        return
      }
      taps.current = [...taps.current, timeStamp].filter((at) => timeStamp - at <= withinMs)
      if (taps.current.length < tapsAsked) return
      taps.current = []
      onFive()
    }
    window.addEventListener('pointerdown', onTap, { capture: true })
    return () => window.removeEventListener('pointerdown', onTap, { capture: true })
  }, [onFive])
}
