/** A way of drawing that a guest can choose. */
export interface Style {
  readonly id: string
  /** The word on the chip. */
  readonly label: string
  /** What is added to the guest's words for the model. */
  readonly promptWords: string
}

/** Every style the product knows; an event offers some of them, by id. Sample pictures: `public/styles/{id}.webp`. */
export const styles: readonly Style[] = [
  { id: 'storybook', label: 'Storybook', promptWords: 'storybook gouache illustration' },
  { id: 'synthwave', label: 'Synthwave', promptWords: 'retro synthwave' },
  { id: 'comic', label: 'Comic', promptWords: 'comic book ink' },
  { id: 'papercut', label: 'Papercut', promptWords: 'layered papercut' },
  { id: 'glass', label: 'Glass', promptWords: 'stained glass' },
  { id: 'deco', label: 'Poster', promptWords: 'art deco poster' },
  { id: 'watercolour', label: 'Watercolour', promptWords: 'loose watercolour' },
  { id: 'neon', label: 'Neon', promptWords: 'neon line art' },
  { id: 'lino', label: 'Print', promptWords: 'linocut print' },
  { id: 'oil', label: 'Oil', promptWords: 'oil painting' },
  { id: 'pixel', label: 'Pixel', promptWords: 'pixel art' },
  { id: 'lowpoly', label: 'Low-poly', promptWords: 'low-poly 3D' },
]

/** Undefined for an id the product does not know. */
export function findStyle(id: string): Style | undefined {
  return styles.find((style) => style.id === id)
}
