import type { EventSettings } from '../event/event'
import { cardImageOperation } from './booth-operations'
import type { EventDesk } from './event-desk'
import {
  checkBoothOperation,
  controlEventOperation,
  jobsPageOperation,
  listEventsOperation,
  modelCallsOperation,
  purgeEventOperation,
  readEventOperation,
  readJobOperation,
  saveEventOperation,
  testCardOperation,
  watchEventOperation,
} from './event-operations'
import { amplifyClient, createExecute, type Execute, type GraphqlClient } from './graphql-executor'
import { createSubscribe } from './graphql-subscriber'

/** A round of a purge and a look at all parts take longer than what a guest waits for. */
const patienceMs = 30_000

/** The event desk over AppSync; `configureAmplify` and a signed-in member of staff come first. */
export function createAmplifyEventDesk(client: GraphqlClient = amplifyClient()): EventDesk {
  const execute = createExecute(client)
  const executePatiently = createExecute(client, patienceMs)
  const subscribe = createSubscribe(client)
  return {
    listEvents: () => listAll(execute),
    readEvent: (id) => execute(readEventOperation, { id }),
    watchEvent: (id, watcher) => subscribe(watchEventOperation, { filter: { id: { eq: id } } }, watcher),
    saveEvent: (eventId, baseVersion, form) =>
      execute(saveEventOperation, { eventId, baseVersion, event: JSON.stringify(form) }),
    controlEvent: (eventId, controls) => execute(controlEventOperation, { eventId, ...controls }),
    purgeEvent: (eventId, confirmation) => executePatiently(purgeEventOperation, { eventId, confirmation }),
    testCard: (eventId) => execute(testCardOperation, { eventId }),
    checkBooth: (eventId) => executePatiently(checkBoothOperation, { eventId }),
    readJob: (id) => execute(readJobOperation, { id }),
    jobsPage: (eventId, nextToken) => execute(jobsPageOperation, { eventId, nextToken }),
    modelCallsOn: (eventId, day) =>
      execute(modelCallsOperation, { id: `${eventId}#${day.toISOString().slice(0, 10)}` }),
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
