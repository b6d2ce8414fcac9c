import type { Action, Framing } from './action-words'
import type { StyleName } from './style-words'

/** One being or thing that the picture is of. */
export interface Actor {
  /** Which motif draws it. */
  motif: string
  /** Which kind of it: a `person` may be a `chef`, a `bird` an `eagle`. */
  role: string
  /** A colour that the prompt names, as hex. */
  color?: string
  /** The emoji that stands for it, where no motif does. */
  icon?: string
  /** What it wears or carries. */
  extras: Set<string>
}

/** What a prompt asks for, in the painter's own words. */
export interface Spec {
  prompt: string
  seed: number
  style: StyleName
  actors: Actor[]
  action?: Action
  framing: Framing
  setting: string
  palette: string
  words: Set<string>
  weather: Set<string>
}
