import { readTable } from './word-table'

/** The names of the styles. */
export const styleNames = [
  'gouache',
  'synthwave',
  'comic',
  'watercolour',
  'lowpoly',
  'papercut',
  'neon',
  'deco',
  'pixel',
  'glass',
  'voxel',
  'oil',
  'lino',
  'blueprint',
] as const

/** A way of painting. */
export type StyleName = (typeof styleNames)[number]

/** How it is painted: each line is a style, the phrases that mean it, and the style names of the models stood in for. */
export const styleWords = readTable(`
  gouache: storybook gouache illustration, storybook gouache, illustration, storybook,
      soft digital painting, soft_digital_painting, digital painting, concept art, photorealism, photo,
      photorealistic, realistic, cinematic, 3d_animated_family_film, animated, pixar,
      flat_vector_illustration, vector
  synthwave: retro synthwave, vaporwave, retrowave, outrun, 80s, tron
  comic: comic book ink, comic ink, comic book, pop art, manga, cartoon, graphic_novel_illustration,
      graphic novel, superhero comic, anime
  watercolour: loose watercolour, loose watercolor, watercolor, aquarelle, wash
  lowpoly: low-poly 3d, low poly 3d, low poly, low-poly, polygon, geometric
  papercut: layered papercut, paper cut, paper-cut, papercraft, origami, paper, layered paper, diorama
  neon: neon line art, neon sign, line art, constellation, constellations, neon lines, glowing lines
  deco: art deco poster, art deco, art-deco, deco poster, travel poster, midcentury_retro, mid-century,
      retro poster, poster, gatsby
  pixel: pixel art, pixelart, 8-bit, 16-bit, 8bit, 16bit, retro game, video game
  glass: stained glass, stained-glass, mosaic, maximalism
  voxel: isometric, voxel, minecraft, lego, blocks, 3d render
  oil: oil painting, oil paint, van gogh, impressionist, impressionism, painterly, expressionist, monet
  lino: linocut print, linocut, woodcut, woodblock, ukiyo-e, engraving, screen print, risograph, print
  blueprint: technical drawing, design_sketch, sketch, schematic, blue print, pencil
`)
