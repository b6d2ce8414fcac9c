import type { EventSettings } from '../lib/event/event'
import type { Line } from '../lib/event/line'
import { styles } from '../lib/prompt/style'
import type { CloudAccess } from '../local/cloud-access'
import { hashPin } from '../lib/aws/pin-hash'
import { demoAccounts, demoStaffPin } from './accounts'

/** The event that a fresh booth opens with. */
export const demoEvent: EventSettings = {
  id: 'demo',
  name: 'Lumen Summit',
  place: 'Lisbon',
  date: '2027-05-14',
  status: 'open',
  brand: { stageHue: 18, stageChroma: 1, gel: 'oklch(0.87 0.095 62)', paper: 'oklch(0.955 0.018 75)' },
  styles: styles.map(({ id }) => id),
  allowance: 5,
  promptMaxLength: 300,
  keepDays: 30,
}

const emptyLine: Omit<Line, 'concurrency'> & { lastUserNumber: number } = {
  id: demoEvent.id,
  lastTicket: 0,
  lastUserNumber: 0,
  startedTicket: 0,
  recentProcessingMs: [],
}

/** Fills an empty local cloud: accounts, the demo event and its line. */
export function seedDemo({ artNote, workers }: { artNote: string | undefined; workers: number }) {
  return async (cloud: CloudAccess): Promise<void> => {
    const createdAt = new Date().toISOString()
    const amplifyFields = { createdAt, updatedAt: createdAt }
    await Promise.all(Object.values(demoAccounts).map((account) => cloud.putUser(account)))
    const staffPinHash = await hashPin(demoStaffPin)
    await cloud.putRow('Event', {
      ...demoEvent,
      artNote,
      staffPinHash,
      ...amplifyFields,
      __typename: 'Event',
    })
    await cloud.putRow('Line', { ...emptyLine, concurrency: workers, ...amplifyFields, __typename: 'Line' })
  }
}
