/** Archivo's width axis, in percent. */
const narrowest = 62
const widest = 125

/**
 * Makes one line of text fill a width: as large as its style sheet allows at the narrowest letters,
 * then as wide as the line, and smaller only if even the narrowest letters are too long.
 * Never squeezed by a transform, never spaced out.
 */
export function fitLine(line: HTMLElement, widthPx: number): void {
  line.style.fontSize = ''
  line.style.fontStretch = `${narrowest}%`
  const largestPx = Number.parseFloat(getComputedStyle(line).fontSize)
  const narrowPx = line.getBoundingClientRect().width
  if (narrowPx === 0) return

  line.style.fontSize = `${largestPx * Math.min(1, widthPx / narrowPx)}px`
  line.style.fontStretch = `${widestThatFits(line, widthPx)}%`
}

/** Halves the range nine times: a quarter of a percent is finer than a pixel. */
function widestThatFits(line: HTMLElement, widthPx: number): number {
  let fits = narrowest
  let tooWide = widest
  for (let step = 0; step < 9; step++) {
    const middle = (fits + tooWide) / 2
    line.style.fontStretch = `${middle}%`
    if (line.getBoundingClientRect().width <= widthPx) fits = middle
    else tooWide = middle
  }
  return Math.floor(fits * 2) / 2
}
