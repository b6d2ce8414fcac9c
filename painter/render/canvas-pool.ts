import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'

export type Context2d = SKRSContext2D

/** Canvases are pooled: their pixels are native memory that the garbage collector does not see, and a picture uses up to twenty. */
export const idle = new Map<string, [Canvas, Context2d][]>()

/** Canvases are pooled: their pixels are native memory that the garbage collector does not see, and a picture uses up to twenty. */
export const lent: [string, [Canvas, Context2d]][] = []

export const borrowCanvas = (w: number, h: number): [Canvas, Context2d] => {
  const key = `${w}x${h}`
  const pair = idle.get(key)?.pop() ?? fresh(w, h)
  lent.push([key, pair])
  pair[1].reset()
  return pair
}

export const fresh = (w: number, h: number): [Canvas, Context2d] => {
  const c = createCanvas(w, h)
  return [c, c.getContext('2d')]
}

/** Call once the picture is encoded. */
export const returnCanvases = () => {
  for (const [key, pair] of lent.splice(0)) {
    const list = idle.get(key) ?? []
    list.push(pair)
    idle.set(key, list)
  }
}
