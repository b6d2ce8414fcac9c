/** Paints the kiosk's style buttons into `public/styles`: `npx tsx painter/style-thumbnails.ts`. */
import { writeWebp } from './webp-file'

/** A picture that flatters each style, by the id that the kiosk knows the style by. */
const thumbnails = {
  storybook: { prompt: 'a fox reading a book in the forest with fireflies', style: 'gouache', seed: 2 },
  synthwave: { prompt: 'red sports car at sunset', style: 'synthwave', seed: 3 },
  comic: { prompt: 'a superhero over new york', style: 'comic', seed: 4 },
  watercolour: { prompt: 'hot air balloon over the mountains in spring', style: 'watercolour', seed: 3 },
  papercut: { prompt: 'mushroom house in the forest with fireflies', style: 'papercut', seed: 1 },
  neon: { prompt: 'a jellyfish in the deep sea', style: 'neon', seed: 2 },
  deco: { prompt: 'a rocket over the mountains', style: 'deco', seed: 5 },
  pixel: { prompt: 'a knight and a dragon', style: 'pixel', seed: 6 },
  glass: { prompt: 'an owl in the forest', style: 'glass', seed: 3 },
  lino: { prompt: 'majestic lion in the desert', style: 'lino', seed: 3 },
  oil: { prompt: 'a viking ship on the sea at sunset', style: 'oil', seed: 5 },
  lowpoly: { prompt: 'a wolf in the snow', style: 'lowpoly', seed: 6 },
} as const

for (const [id, request] of Object.entries(thumbnails)) {
  const file = new URL(`../public/styles/${id}.webp`, import.meta.url)
  const bytes = await writeWebp(file, request, { width: 384, height: 216, maxBytes: 20_000 })
  process.stdout.write(`${id} ${bytes}\n`)
}
