import { setTimeout as wait } from 'node:timers/promises'
import { demoAccounts } from '../demo/accounts'
import { startTestBackend } from '../e2e/backend/backend.fixture'
import { startGuest } from '../e2e/backend/guest'
import { signInTo } from '../e2e/backend/sign-in'
import { createGuestApi, guestClient, type GuestApi } from '../lib/api/guest-api'
import { GuestOutputs } from '../lib/api/guest-outputs'
import { type CardFile, cardFiles, isCardFile } from '../lib/card-file/card-file'
import { measureMovingCard } from './moving-card'
import { quantile } from './quantile'
import type { Run } from './run-resources'

const LOOK_EVERY_MS = 50

/**
 * A finished card's files, from a phone's asking to the last byte, by file: `coldMs` when it is asked for the first
 * time and drawn, `warmMs` when it is asked for again and kept; medians over the cards. The first card of all is left
 * out, because it also starts the function that draws. `moving` is the film of one card, made on a slowed-down page.
 */
export async function measureCard(run: Run, { cards }: { cards: number }) {
  run.say('Starting the backend …')
  const backend = await startTestBackend()
  run.onEnd(() => backend.stop())
  // The crew signs in first: Amplify keeps one configuration for a process, and the phone's is the one that stays.
  const finishedCard = await cardMaker(backend.cloud)
  const phone = createGuestApi(guestClient(GuestOutputs.parse(backend.cloud.outputs)))
  await fetchFile(phone, await finishedCard(), 'card')

  const tokens: string[] = []
  for (let card = 0; card < cards; card += 1) tokens.push(await finishedCard())
  const sizes: Record<string, object> = {}
  for (const file of Object.keys(cardFiles).filter(isCardFile)) {
    run.say(`Drawing ${file} …`)
    const [cold, warm] = [[] as number[], [] as number[]]
    let bytes = 0
    for (const token of tokens) {
      const first = await fetchFile(phone, token, file)
      const again = await fetchFile(phone, token, file)
      cold.push(first.ms)
      warm.push(again.ms)
      bytes = Math.max(bytes, first.bytes)
    }
    const [coldMs, warmMs] = [cold, warm].map((ms) => Math.round(quantile(ms, 0.5)))
    sizes[file] = { ...cardFiles[file], coldMs, warmMs, bytes }
  }
  const moving = await measureMovingCard(run, async ({ cloud }) => (await cardMaker(cloud))())
  return { cards, sizes, moving }
}

/** Gives a finished card's token at each call. */
async function cardMaker(cloud: Parameters<typeof startGuest>[0]): Promise<() => Promise<string>> {
  const { accessToken } = await signInTo(cloud, demoAccounts.kiosk)
  return async () => {
    const guest = await startGuest(cloud, accessToken)
    const { id } = await guest.ticket()
    for (;;) {
      const { status, takeAwayToken } = await guest.read(id)
      if (status === 'completed' && takeAwayToken) return takeAwayToken
      await wait(LOOK_EVERY_MS)
    }
  }
}

async function fetchFile(phone: GuestApi, token: string, file: CardFile) {
  const startedAtMs = performance.now()
  const reply = await phone.cardFile(token, file)
  if (reply.kind === 'refused') throw new Error(reply.refusal.code)
  const { byteLength } = await (await fetch(reply.value)).arrayBuffer()
  return { ms: performance.now() - startedAtMs, bytes: byteLength }
}
