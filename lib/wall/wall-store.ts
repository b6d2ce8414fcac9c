import type { WallCard } from './wall-card'

/** The cards on the wall; every change is pushed to the walls that watch. */
export interface WallStore {
  /** Showing a card that is there already is no trouble. */
  show(card: WallCard): Promise<void>
  /** Removing a card that is not there is no trouble. */
  remove(jobId: string): Promise<void>
}
