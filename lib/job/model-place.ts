/** Gives the place back: the model has answered. */
export type LeavePlace = () => void

export interface PlaceWatcher {
  /** A call has begun. */
  taken(): void
  /** The model has answered or, if it takes as long as the last time, is about to. Once for each call. */
  nearlyFree(): void
}

/** A worker's one place at the model: so many workers, so many calls at the same time, whatever else they have in hand. */
export interface ModelPlace {
  /** Waits for its turn; undefined when that takes longer than `patienceMs`. */
  take(patienceMs: number): Promise<LeavePlace | undefined>
  /** Tells one watcher, until told to stop. */
  watch(watcher: PlaceWatcher): () => void
}

/** What it takes to have the next card ready: its message, four readings and the claim, on a busy day. */
const READY_BEFORE_MS = 600

/** A place that nobody has taken yet. It remembers how long the last call took. */
export function createModelPlace(nowMs: () => number = () => performance.now()): ModelPlace {
  let call: PromiseWithResolvers<void> | undefined
  let lastCallMs = 0
  let watcher: PlaceWatcher | undefined

  function begin(): LeavePlace {
    const beganAtMs = nowMs()
    const current = Promise.withResolvers<void>()
    call = current
    watcher?.taken()
    let isTold = false
    const tell = () => {
      if (!isTold) watcher?.nearlyFree()
      isTold = true
    }
    const timer = lastCallMs > READY_BEFORE_MS ? setTimeout(tell, lastCallMs - READY_BEFORE_MS) : undefined
    return () => {
      if (call !== current) return
      clearTimeout(timer)
      lastCallMs = nowMs() - beganAtMs
      call = undefined
      current.resolve()
      tell()
    }
  }

  return {
    async take(patienceMs) {
      const patience = Promise.withResolvers<'over'>()
      const timer = setTimeout(() => patience.resolve('over'), patienceMs)
      try {
        while (call) if ((await Promise.race([call.promise, patience.promise])) === 'over') return undefined
        return begin()
      } finally {
        clearTimeout(timer)
      }
    },
    watch(next) {
      watcher = next
      return () => {
        if (watcher === next) watcher = undefined
      }
    },
  }
}
