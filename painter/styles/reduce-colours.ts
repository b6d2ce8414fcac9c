import { present } from '../present'

type Colour = readonly [number, number, number]

/** How much the eye minds a difference in red, green and blue. */
const weights: Colour = [0.9, 1.2, 0.8]

/** Offsets of the pixels that a box of the colour space holds. */
interface Box {
  offsets: number[]
  /** The channel that varies most, and how much. */
  channel: number
  spread: number
}

function measureBox(pixels: Uint8ClampedArray, offsets: number[]): Box {
  const box: Box = { offsets, channel: 0, spread: 0 }
  weights.forEach((weight, channel) => {
    let low = 255
    let high = 0
    for (const offset of offsets) {
      const value = pixels[offset + channel] ?? 0
      if (value < low) low = value
      if (value > high) high = value
    }
    const spread = (high - low) * weight
    if (spread > box.spread) Object.assign(box, { channel, spread })
  })
  return box
}

function averageOf(pixels: Uint8ClampedArray, { offsets }: Box): Colour {
  const sum: [number, number, number] = [0, 0, 0]
  for (const offset of offsets) {
    sum[0] += pixels[offset] ?? 0
    sum[1] += pixels[offset + 1] ?? 0
    sum[2] += pixels[offset + 2] ?? 0
  }
  const count = offsets.length || 1
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}

/** The colours that stand for all of a picture's, by median cut over every other pixel. */
export function choosePalette(pixels: Uint8ClampedArray, count: number): Colour[] {
  const everyOther = Array.from({ length: pixels.length / 8 }, (_, index) => index * 8)
  const boxes = [measureBox(pixels, everyOther)]
  while (boxes.length < count) {
    const worth = boxes.map((box) => (box.offsets.length > 1 ? box.spread * box.offsets.length ** 0.32 : -1))
    const widest = worth.indexOf(Math.max(...worth))
    const { offsets, channel } = present(boxes[widest])
    offsets.sort((one, other) => (pixels[one + channel] ?? 0) - (pixels[other + channel] ?? 0))
    const middle = offsets.length >> 1
    const halves = [offsets.slice(0, middle), offsets.slice(middle)].map((half) => measureBox(pixels, half))
    boxes.splice(widest, 1, ...halves)
  }
  return boxes.map((box) => averageOf(pixels, box))
}

const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

/** Replaces every colour by the nearest of a palette, with ordered dithering of the strength given per pixel. */
export function ditherTo(
  palette: readonly Colour[],
  pixels: Uint8ClampedArray,
  width: number,
  strengthAt: (x: number, y: number) => number,
): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const x = (at / 4) % width
    const y = Math.floor(at / 4 / width)
    const shift = ((bayer[(y & 3) * 4 + (x & 3)] ?? 0) / 16 - 0.47) * strengthAt(x, y)
    const red = (pixels[at] ?? 0) + shift
    const green = (pixels[at + 1] ?? 0) + shift
    const blue = (pixels[at + 2] ?? 0) + shift
    const nearest = nearestOf(palette, red, green, blue)
    pixels[at] = nearest[0]
    pixels[at + 1] = nearest[1]
    pixels[at + 2] = nearest[2]
  }
}

function nearestOf(palette: readonly Colour[], red: number, green: number, blue: number): Colour {
  let nearest = present(palette[0])
  let least = Infinity
  for (const colour of palette) {
    const distance =
      (red - colour[0]) ** 2 * 0.9 + (green - colour[1]) ** 2 * 1.2 + (blue - colour[2]) ** 2 * 0.7
    if (distance < least) {
      least = distance
      nearest = colour
    }
  }
  return nearest
}
