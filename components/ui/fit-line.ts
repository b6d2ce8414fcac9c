/** Archivo's width axis, in percent. */
const narrowest = 62
const normal = 100
const widest = 125
/** Finer than a pixel on any screen. */
const stepPercent = 0.5

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
  if (narrowPx >= widthPx) {
    line.style.fontSize = `${(largestPx * widthPx) / narrowPx}px`
    return
  }
  const widthAt = (percent: number) => {
    line.style.fontStretch = `${percent}%`
    return line.getBoundingClientRect().width
  }
  line.style.fontStretch = `${widestThatFits(widthAt, widthPx, narrowPx)}%`
}

/**
 * The widest letters that fit, to half a percent. Each look at a width makes the browser cut the font anew, several
 * milliseconds on a screen that a guest is waiting for. Letters grow evenly on either side of the design in the
 * middle of the axis, so a straight line from there finds the place in a few looks.
 */
export function widestThatFits(
  widthAt: (percent: number) => number,
  widthPx: number,
  narrowPx: number,
): number {
  let fits = { percent: narrowest, px: narrowPx }
  let tooWide = { percent: normal, px: widthAt(normal) }
  if (tooWide.px <= widthPx) {
    fits = tooWide
    tooWide = { percent: widest, px: widthAt(widest) }
    if (tooWide.px <= widthPx) return widest
  }
  while (tooWide.percent - fits.percent > stepPercent) {
    const share = (widthPx - fits.px) / (tooWide.px - fits.px)
    const guess = onStep(fits.percent + share * (tooWide.percent - fits.percent))
    const percent = Math.min(Math.max(guess, fits.percent + stepPercent), tooWide.percent - stepPercent)
    const px = widthAt(percent)
    if (px <= widthPx) fits = { percent, px }
    else tooWide = { percent, px }
  }
  return fits.percent
}

function onStep(percent: number): number {
  return Math.floor(percent / stepPercent) * stepPercent
}
