import { realAfter } from '../../../lib/api/after'
import { backoffMs } from '../../../lib/api/backoff'
import type { Reply, Stop } from '../../../lib/api/booth-api'

const backoff = { firstMs: 500, slowestMs: 8_000 }

/** Fetches a sheet into memory, with as many tries as it takes; stopping lets go of it. */
export function loadSheet(
  askForAddress: () => Promise<Reply<string>>,
  onSheet: (url: string) => void,
  onTrouble: (trouble: string) => void,
): Stop {
  let stopped = false
  let failures = 0
  let url: string | undefined
  let stopNext: Stop = () => undefined
  const load = async () => {
    try {
      const reply = await askForAddress()
      if (reply.kind === 'refused') return onTrouble(reply.refusal.message)
      const response = await fetch(reply.value)
      if (!response.ok) throw new Error(`The sheet's address answered ${response.status}`)
      const sheet = await response.blob()
      if (stopped) return
      url = URL.createObjectURL(sheet)
      onSheet(url)
    } catch {
      if (!stopped) stopNext = realAfter(backoffMs(++failures, backoff), () => void load())
    }
  }
  void load()
  return () => {
    stopped = true
    stopNext()
    if (url !== undefined) URL.revokeObjectURL(url)
  }
}
