import { defineBackend } from '@aws-amplify/backend'
import { auth } from './auth/resource'
import { CardQueue } from './custom/card-queue/resource'
import { invokeImageModels } from './custom/image-model-access/resource'
import { makePrivate } from './custom/private-bucket/resource'
import { retainGuestData } from './custom/retention/resource'
import { data } from './data/resource'
import { cancelJob } from './functions/cancel-job/resource'
import { cardImage } from './functions/card-image/resource'
import { endVisit } from './functions/end-visit/resource'
import { processJob } from './functions/process-job/resource'
import { startVisit } from './functions/start-visit/resource'
import { submitCard } from './functions/submit-card/resource'
import { storage } from './storage/resource'

const backend = defineBackend({
  auth,
  data,
  storage,
  startVisit,
  endVisit,
  submitCard,
  cancelJob,
  cardImage,
  processJob,
})

const worker = backend.processJob.resources.lambda
const { queue } = new CardQueue(worker.stack, 'CardQueue', { worker })
worker.addToRolePolicy(invokeImageModels())
queue.grantSendMessages(backend.submitCard.resources.lambda)
backend.submitCard.addEnvironment('CARD_QUEUE_URL', queue.queueUrl)
backend.processJob.addEnvironment('CARD_QUEUE_URL', queue.queueUrl)

const { cfnUserPool } = backend.auth.resources.cfnResources
cfnUserPool.adminCreateUserConfig = { allowAdminCreateUserOnly: true }

const { amplifyDynamoDbTables } = backend.data.resources.cfnResources
const jobTable = amplifyDynamoDbTables['Job']
if (jobTable) jobTable.timeToLiveAttribute = { attributeName: 'expiresAt', enabled: true }

retainGuestData({ tables: amplifyDynamoDbTables, userPool: cfnUserPool })
makePrivate(backend.storage.resources.cfnResources.cfnBucket)
