import { defineStorage } from '@aws-amplify/backend'
import { cardFile } from '../functions/card-file/resource'
import { cardImage } from '../functions/card-image/resource'
import { deleteCard } from '../functions/delete-card/resource'
import { failDeadLetters } from '../functions/fail-dead-letters/resource'
import { processJob } from '../functions/process-job/resource'

/**
 * The private bucket of finished art: `cards/{sessionId}/{jobId}.png`.
 * No browser reads it: pictures leave through short-lived URLs that `card-image` signs.
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
    ],
  }),
})
