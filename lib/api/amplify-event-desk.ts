import type { EventSettings } from '../event/event'
import { cardImageOperation } from './booth-operations'
import type { EventDesk } from './event-desk'
import {
  checkBoothOperation,
  controlEventOperation,
  devicesOperation,
  jobsPageOperation,
  listEventsOperation,
  modelCallsOperation,
  printedOperation,
  purgeEventOperation,
  putLogoOperation,
  readEventOperation,
  readJobOperation,
  saveEventOperation,
  testCardOperation,
  watchEventOperation,
} from './event-operations'
import type { Execute } from './graphql-executor'
import type { Subscribe } from './graphql-subscriber'

/** The event desk over AppSync, as a signed-in member of staff. */
export function createEventDesk({
  execute,
  subscribe,
}: {
  execute: Execute
  subscribe: Subscribe
}): EventDesk {
  return {
    listEvents: () => listAll(execute),
    readEvent: (id) => execute(readEventOperation, { id }),
    watchEvent: (id, watcher) => subscribe(watchEventOperation, { filter: { id: { eq: id } } }, watcher),
    saveEvent: (eventId, baseVersion, form) =>
      execute(saveEventOperation, { eventId, baseVersion, event: JSON.stringify(form) }),
    controlEvent: (eventId, controls) => execute(controlEventOperation, { eventId, ...controls }),
    purgeEvent: (eventId, confirmation) => execute(purgeEventOperation, { eventId, confirmation }),
    putLogo: (eventId, picture) => execute(putLogoOperation, { eventId, picture }),
    testCard: (eventId) => execute(testCardOperation, { eventId }),
    checkBooth: (eventId) => execute(checkBoothOperation, { eventId }),
    readJob: (id) => execute(readJobOperation, { id }),
    jobsPage: (eventId, nextToken) => execute(jobsPageOperation, { eventId, nextToken }),
    modelCallsOn: (eventId, day) =>
      execute(modelCallsOperation, { id: `${eventId}#${day.toISOString().slice(0, 10)}` }),
    copiesPrinted: (eventId) => countCopies(execute, eventId),
    devices: (eventId) => execute(devicesOperation, { eventId }),
    cardImage: (jobId) => execute(cardImageOperation, { jobId }),
  }
}

async function listAll(execute: Execute): Promise<readonly EventSettings[]> {
  const events: EventSettings[] = []
  let nextToken: string | undefined
  do {
    const page = await execute(listEventsOperation, { nextToken })
    events.push(...page.events)
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  return events
}

async function countCopies(execute: Execute, eventId: string): Promise<number> {
  let copies = 0
  let nextToken: string | undefined
  do {
    const page = await execute(printedOperation, { eventId, nextToken })
    copies = page.printed.reduce((sum, printed) => sum + printed, copies)
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  return copies
}
