interface SlantedBox {
  x: number
  y: number
  width: number
  height: number
  degrees: number
}

/** Ends of a gradient that runs through a box at an angle the way CSS's `linear-gradient` does. */
export function slantedAxis({ x, y, width, height, degrees }: SlantedBox) {
  const angle = (degrees * Math.PI) / 180
  const [right, down] = [Math.sin(angle), -Math.cos(angle)]
  const half = (Math.abs(width * right) + Math.abs(height * down)) / 2
  const [centreX, centreY] = [x + width / 2, y + height / 2]
  return {
    x1: round(centreX - right * half),
    y1: round(centreY - down * half),
    x2: round(centreX + right * half),
    y2: round(centreY + down * half),
  }
}

/** Three digits are finer than any printer, and keep server and browser markup equal. */
export function round(length: number): number {
  return Math.round(length * 1000) / 1000
}
