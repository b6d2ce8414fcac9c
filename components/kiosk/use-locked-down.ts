import { useEffect } from 'react'

/** Keeps a guest's hands inside the booth: no menu of the browser's, no selection, no zoom, nothing to drag away. */
export function useLockedDown(): void {
  useEffect(() => {
    const prevent = (event: Event) => event.preventDefault()
    const preventZoom = (event: WheelEvent) => {
      if (event.ctrlKey) event.preventDefault()
    }
    const passiveNot = { passive: false }
    document.documentElement.setAttribute('data-locked-down', '')
    document.addEventListener('contextmenu', prevent)
    document.addEventListener('dragstart', prevent)
    document.addEventListener('gesturestart', prevent, passiveNot)
    document.addEventListener('wheel', preventZoom, passiveNot)
    return () => {
      document.documentElement.removeAttribute('data-locked-down')
      document.removeEventListener('contextmenu', prevent)
      document.removeEventListener('dragstart', prevent)
      document.removeEventListener('gesturestart', prevent)
      document.removeEventListener('wheel', preventZoom)
    }
  }, [])
}
