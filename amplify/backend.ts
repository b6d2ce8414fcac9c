import { defineBackend } from '@aws-amplify/backend'
import { auth } from './auth/resource'
import { CardQueue } from './custom/card-queue/resource'
import { grantData } from './custom/data-access/resource'
import { invokeImageModels } from './custom/image-model-access/resource'
import { makePrivate } from './custom/private-bucket/resource'
import { retainGuestData } from './custom/retention/resource'
import { data } from './data/resource'
import { cancelJob, cancelJobData } from './functions/cancel-job/resource'
import { cardByToken, cardByTokenData } from './functions/card-by-token/resource'
import { cardImage, cardImageData } from './functions/card-image/resource'
import { deleteCard, deleteCardData } from './functions/delete-card/resource'
import { endVisit, endVisitData } from './functions/end-visit/resource'
import { processJob, processJobData } from './functions/process-job/resource'
import { startVisit, startVisitData } from './functions/start-visit/resource'
import { submitCard, submitCardData } from './functions/submit-card/resource'
import { tokenByCode, tokenByCodeData } from './functions/token-by-code/resource'
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
  cardByToken,
  tokenByCode,
  deleteCard,
  processJob,
})

const worker = backend.processJob.resources.lambda
const { queue } = new CardQueue(worker.stack, 'CardQueue', { worker })
worker.addToRolePolicy(invokeImageModels())
queue.grantSendMessages(backend.submitCard.resources.lambda)
backend.submitCard.addEnvironment('CARD_QUEUE_URL', queue.queueUrl)
backend.processJob.addEnvironment('CARD_QUEUE_URL', queue.queueUrl)

const api = { arn: backend.data.resources.graphqlApi.arn, url: backend.data.graphqlUrl }
grantData(backend.startVisit, api, startVisitData)
grantData(backend.endVisit, api, endVisitData)
grantData(backend.submitCard, api, submitCardData)
grantData(backend.cancelJob, api, cancelJobData)
grantData(backend.cardImage, api, cardImageData)
grantData(backend.cardByToken, api, cardByTokenData)
grantData(backend.tokenByCode, api, tokenByCodeData)
grantData(backend.deleteCard, api, deleteCardData)
grantData(backend.processJob, api, processJobData)

const { cfnUserPool } = backend.auth.resources.cfnResources
cfnUserPool.adminCreateUserConfig = { allowAdminCreateUserOnly: true }

const { amplifyDynamoDbTables } = backend.data.resources.cfnResources
const jobTable = amplifyDynamoDbTables['Job']
if (jobTable) jobTable.timeToLiveAttribute = { attributeName: 'expiresAt', enabled: true }
const codeTriesTable = amplifyDynamoDbTables['CodeTries']
if (codeTriesTable) codeTriesTable.timeToLiveAttribute = { attributeName: 'expiresAt', enabled: true }

retainGuestData({ tables: amplifyDynamoDbTables, userPool: cfnUserPool })
makePrivate(backend.storage.resources.cfnResources.cfnBucket)
