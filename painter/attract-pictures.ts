/** Paints the pictures of the kiosk's attract screen into `public/attract`: `npx tsx painter/attract-pictures.ts`. */
import { writeWebp } from './webp-file'

const pictures = [
  { prompt: 'lighthouse on a cliff in a storm with lightning', style: 'gouache', seed: 2 },
  { prompt: 'a whale flying over the clouds at sunset', style: 'papercut', seed: 2 },
  { prompt: 'glowing jellyfish in a magical forest at night', style: 'gouache', seed: 2 },
  { prompt: 'a fox astronaut on the moon', style: 'gouache', seed: 4 },
  { prompt: 'a robot holding a flower in a garden in spring', style: 'papercut', seed: 4 },
  { prompt: 'a dragon over a castle', style: 'glass', seed: 5 },
] as const

for (const [index, request] of pictures.entries()) {
  const file = new URL(`../public/attract/${index + 1}.webp`, import.meta.url)
  const bytes = await writeWebp(file, request, { width: 1280, height: 720, maxBytes: 90_000 })
  process.stdout.write(`${index + 1} ${bytes}\n`)
}
