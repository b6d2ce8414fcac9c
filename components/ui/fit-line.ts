/** Archivo's width axis, in percent. */
const narrowest = 62
const normal = 100
const widest = 125
/** Finer than a pixel on any screen. */
const stepPercent = 0.5

/** How a line of text is set; without a size the style sheet's stays. */
export interface LineSetting {
  fontStretch: string
  fontSize: string
}

/**
 * How a line of text fills a width: as large as its style sheet allows at the narrowest letters, then as wide as the
 * line, and smaller only if even the narrowest letters are too long. Never squeezed by a transform, never spaced out.
 *
 * @param trial a copy of the line, whose widths are tried out: give one whose size no other element depends on.
 */
export function fitLine(trial: HTMLElement, widthPx: number): LineSetting {
  const widthAt = (percent: number) => {
    trial.style.fontStretch = `${percent}%`
    return trial.getBoundingClientRect().width
  }
  trial.style.fontSize = ''
  const narrowPx = widthAt(narrowest)
  if (narrowPx === 0) return { fontStretch: `${narrowest}%`, fontSize: '' }
  if (narrowPx >= widthPx) {
    const largestPx = Number.parseFloat(getComputedStyle(trial).fontSize)
    return { fontStretch: `${narrowest}%`, fontSize: `${(largestPx * widthPx) / narrowPx}px` }
  }
  return { fontStretch: `${widestThatFits(widthAt, widthPx, narrowPx)}%`, fontSize: '' }
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
