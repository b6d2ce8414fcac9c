import type { StyleName } from '../words/style-words'
import { blueprint } from './blueprint'
import { comic } from './comic'
import { deco } from './deco'
import { glass } from './glass'
import { gouache } from './gouache'
import { lino } from './lino'
import { lowpoly } from './lowpoly'
import { neon } from './neon'
import { oil } from './oil'
import { papercut } from './papercut'
import { pixel } from './pixel'
import type { Style } from './style'
import { synthwave } from './synthwave'
import { voxel } from './voxel'
import { watercolour } from './watercolour'

/** Every way of painting, by its name. */
export const styles: Readonly<Record<StyleName, Style>> = {
  gouache: { render: gouache },
  synthwave,
  comic,
  watercolour,
  lowpoly,
  papercut,
  neon,
  deco,
  pixel,
  glass,
  voxel,
  oil,
  lino,
  blueprint,
}
