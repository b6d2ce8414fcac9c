import { defineStorage } from '@aws-amplify/backend'
import { cardFile } from '../functions/card-file/resource'
import { cardImage } from '../functions/card-image/resource'
import { checkBooth } from '../functions/check-booth/resource'
import { deleteCard } from '../functions/delete-card/resource'
import { deleteCardByStaff } from '../functions/delete-card-by-staff/resource'
import { eventLogo } from '../functions/event-logo/resource'
import { expireCards } from '../functions/expire-cards/resource'
import { failDeadLetters } from '../functions/fail-dead-letters/resource'
import { printFile } from '../functions/print-file/resource'
import { processJob } from '../functions/process-job/resource'
import { wallImage } from '../functions/wall-image/resource'
import { purgeEvent } from '../functions/purge-event/resource'
import { putLogo } from '../functions/put-logo/resource'

/**
 * The private bucket of finished art: `cards/{sessionId}/{jobId}.png`.
 * No browser reads it: pictures leave through short-lived URLs that our functions sign.
 */
export const storage = defineStorage({
  name: 'cards',
  keepOnDelete: true,
  access: (allow) => ({
    'cards/*': [
      allow.resource(processJob).to(['get', 'write', 'delete']),
      allow.resource(failDeadLetters).to(['get']),
      allow.resource(cardImage).to(['get']),
      allow.resource(cardFile).to(['get', 'write', 'delete']),
      allow.resource(deleteCard).to(['delete']),
      allow.resource(deleteCardByStaff).to(['delete']),
      allow.resource(expireCards).to(['delete']),
      allow.resource(wallImage).to(['get']),
      allow.resource(purgeEvent).to(['delete']),
      allow.resource(printFile).to(['get', 'write', 'delete']),
    ],
    'logos/*': [
      allow.resource(putLogo).to(['write']),
      allow.resource(eventLogo).to(['get']),
      allow.resource(purgeEvent).to(['list', 'delete']),
    ],
    'checks/*': [allow.resource(checkBooth).to(['write', 'delete'])],
  }),
})
