import { renewStaffPerson } from '../../../lib/api/staff-session'
import type { EventDesk } from '../../../lib/api/event-desk'
import { type Device, isOnline } from '../../../lib/device/device'
import type { Part } from '../../../lib/check/check-booth'
import { clockOffSeconds, modelState, picturesLeft, quotaState } from '../../../lib/check/judge-parts'
import type { EventSettings } from '../../../lib/event/event'
import { WORKER_CONCURRENCY } from '../../../lib/job/limits'
import { checkWords } from './check-words'

/** A part of the booth, judged. */
export interface Finding {
  name: string
  verdict: 'good' | 'look' | 'bad'
  message: string
}

const { parts } = checkWords

/** A page that answers slower than this feels slow. */
const SLOW_MS = 1_500
const OFF_SECONDS = 30

const good = (name: string, message: string): Finding => ({ name, verdict: 'good', message })
const look = (name: string, message: string): Finding => ({ name, verdict: 'look', message })
const bad = (name: string, message: string): Finding => ({ name, verdict: 'bad', message })

/** Everything but the test card, in one go. */
export async function runChecks(desk: EventDesk, event: EventSettings): Promise<readonly Finding[]> {
  const own = [door(event), model(event), quota(event)]
  try {
    const pingedAtMs = Date.now()
    await desk.readEvent(event.id)
    const network = reach(Date.now() - pingedAtMs)
    const [devices, person] = await Promise.all([desk.devices(event.id), signIn()])
    const atMs = Date.now()
    const reply = await desk.checkBooth(event.id)
    if (reply.kind === 'refused')
      return [network, person, ...own, bad(parts.tables.name, reply.refusal.message)]
    const { tables, queue, storage, budget, serverTimeMs } = reply.value
    const off = clockOffSeconds({ atMs, tookMs: Date.now() - atMs }, serverTimeMs)
    return [
      network,
      person,
      judged(parts.tables.name, tables, parts.tables.bad, (n) =>
        good(parts.tables.name, parts.tables.good(n)),
      ),
      judged(parts.queue.name, queue, parts.queue.bad, (count) =>
        count > 0
          ? look(parts.queue.name, parts.queue.full(count))
          : good(parts.queue.name, parts.queue.good),
      ),
      judged(parts.storage.name, storage, parts.storage.bad, () =>
        good(parts.storage.name, parts.storage.good),
      ),
      ...seen(devices),
      ...own,
      judged(parts.cap.name, budget, parts.cap.bad, (calls) => cap(event, calls)),
      off > OFF_SECONDS
        ? look(parts.clock.name, parts.clock.bad(off))
        : good(parts.clock.name, parts.clock.good),
    ]
  } catch {
    return [bad(parts.network.name, parts.network.bad), ...own]
  }
}

async function signIn(): Promise<Finding> {
  const { name, good: well, bad: ended } = parts.signIn
  const person = await renewStaffPerson().catch(() => undefined)
  return person ? good(name, well(person.name)) : bad(name, ended)
}

function quota(event: EventSettings): Finding {
  const { name, none, enough, tight } = parts.quota
  const state = quotaState(event, WORKER_CONCURRENCY)
  if (state.kind === 'none') return good(name, none)
  return state.kind === 'enough' ? good(name, enough(state.perMinute)) : look(name, tight(state.perMinute))
}

function seen(devices: readonly Device[]): Finding[] {
  const online = (kind: Device['kind']) =>
    devices.filter((device) => device.kind === kind && isOnline(device, new Date())).length
  const { kiosks, printer } = parts
  const kioskCount = online('kiosk')
  const findings = [
    kioskCount > 0 ? good(kiosks.name, kiosks.good(kioskCount)) : look(kiosks.name, kiosks.none),
  ]
  // An event whose prints nobody ever set up needs no printer.
  if (!devices.some(({ kind }) => kind === 'print')) return findings
  return [
    ...findings,
    online('print') > 0 ? good(printer.name, printer.good) : look(printer.name, printer.none),
  ]
}

function reach(tookMs: number): Finding {
  const { name, good: well, slow } = parts.network
  return tookMs > SLOW_MS ? look(name, slow(tookMs)) : good(name, well(tookMs))
}

function judged(name: string, part: Part, trouble: string, works: (fact: number) => Finding): Finding {
  return part.kind === 'works' ? works(part.fact ?? 0) : bad(name, trouble)
}

function cap(event: EventSettings, callsToday: number): Finding {
  const { name, good: enough, few, none } = parts.cap
  const pictures = picturesLeft(event, callsToday)
  if (!pictures) return look(name, none)
  const left = pictures.left.toLocaleString('en')
  return pictures.isFew ? look(name, few(left)) : good(name, enough(left))
}

function model(event: EventSettings): Finding {
  const { name, good: offered, endsSoon, ended, unknown } = parts.model
  const state = modelState(event, new Date())
  switch (state.kind) {
    case 'offered':
      return good(name, offered(state.modelId))
    case 'ends-soon':
      return look(name, endsSoon(state.modelId, state.endsOn))
    case 'ended':
      return bad(name, ended(state.modelId, state.endsOn))
    case 'unknown':
      return bad(name, unknown(state.modelId))
  }
}

function door({ status, paintingPaused }: EventSettings): Finding {
  const { name, painting, ...words } = parts.door
  if (paintingPaused) return look(name, painting)
  return status === 'open' ? good(name, words.open) : look(name, words[status])
}
