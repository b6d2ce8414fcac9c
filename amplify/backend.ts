import { defineBackend } from '@aws-amplify/backend'
import { auth } from './auth/resource'
import { BoothAlarms } from './custom/alarms/resource'
import { CardQueue } from './custom/card-queue/resource'
import { grantData } from './custom/data-access/resource'
import { invokeImageModels } from './custom/image-model-access/resource'
import { makePrivate } from './custom/private-bucket/resource'
import { expireFiles, retainGuestData } from './custom/retention/resource'
import { data } from './data/resource'
import { approveCard, approveCardData } from './functions/approve-card/resource'
import { cancelJob, cancelJobData } from './functions/cancel-job/resource'
import { cardByToken, cardByTokenData } from './functions/card-by-token/resource'
import { cardFile, cardFileData } from './functions/card-file/resource'
import { cardImage, cardImageData } from './functions/card-image/resource'
import { checkBooth, checkBoothData } from './functions/check-booth/resource'
import { controlEvent, controlEventData } from './functions/control-event/resource'
import { changeVisitByStaff, changeVisitByStaffData } from './functions/change-visit-by-staff/resource'
import { claimPrint, claimPrintData } from './functions/claim-print/resource'
import { deleteCard, deleteCardData } from './functions/delete-card/resource'
import { deleteCardByStaff, deleteCardByStaffData } from './functions/delete-card-by-staff/resource'
import { deviceSeen, deviceSeenData } from './functions/device-seen/resource'
import { drawCard } from './functions/draw-card/resource'
import { endVisit, endVisitData } from './functions/end-visit/resource'
import { eventLogo, eventLogoData } from './functions/event-logo/resource'
import { expireCards, expireCardsData } from './functions/expire-cards/resource'
import { failDeadLetters, failDeadLettersData } from './functions/fail-dead-letters/resource'
import { finishPrint, finishPrintData } from './functions/finish-print/resource'
import { hideCard, hideCardData } from './functions/hide-card/resource'
import { printFile, printFileData } from './functions/print-file/resource'
import { processJob, processJobData } from './functions/process-job/resource'
import { purgeEvent, purgeEventData } from './functions/purge-event/resource'
import { putLogo, putLogoData } from './functions/put-logo/resource'
import { requeueJob, requeueJobData } from './functions/requeue-job/resource'
import { requestPrint, requestPrintData } from './functions/request-print/resource'
import { retryJob, retryJobData } from './functions/retry-job/resource'
import { saveEvent, saveEventData } from './functions/save-event/resource'
import { staffAtKiosk, staffAtKioskData } from './functions/staff-at-kiosk/resource'
import { startVisit, startVisitData } from './functions/start-visit/resource'
import { submitCard, submitCardData } from './functions/submit-card/resource'
import { sweepJobs, sweepJobsData } from './functions/sweep-jobs/resource'
import { testCard, testCardData } from './functions/test-card/resource'
import { tokenByCode, tokenByCodeData } from './functions/token-by-code/resource'
import { wallImage, wallImageData } from './functions/wall-image/resource'
import { storage } from './storage/resource'

const backend = defineBackend({
  auth,
  data,
  storage,
  startVisit,
  staffAtKiosk,
  endVisit,
  submitCard,
  cancelJob,
  cardImage,
  cardByToken,
  cardFile,
  drawCard,
  tokenByCode,
  deleteCard,
  processJob,
  sweepJobs,
  failDeadLetters,
  retryJob,
  requeueJob,
  changeVisitByStaff,
  deviceSeen,
  approveCard,
  hideCard,
  deleteCardByStaff,
  wallImage,
  saveEvent,
  controlEvent,
  purgeEvent,
  testCard,
  checkBooth,
  putLogo,
  eventLogo,
  requestPrint,
  claimPrint,
  finishPrint,
  printFile,
  expireCards,
})

const worker = backend.processJob.resources.lambda
const { queue, deadLetters } = new CardQueue(worker.stack, 'CardQueue', {
  worker,
  undertaker: backend.failDeadLetters.resources.lambda,
})
worker.addToRolePolicy(invokeImageModels())
const { submitCard: submitter, sweepJobs: sweeper, retryJob: retrier, requeueJob: requeuer } = backend
for (const sender of [submitter, backend.processJob, sweeper, retrier, requeuer, backend.testCard]) {
  queue.grantSendMessages(sender.resources.lambda)
  sender.addEnvironment('CARD_QUEUE_URL', queue.queueUrl)
}
queue.grant(backend.checkBooth.resources.lambda, 'sqs:GetQueueAttributes')
backend.checkBooth.addEnvironment('CARD_QUEUE_URL', queue.queueUrl)
new BoothAlarms(worker.stack, 'Alarms', {
  queue,
  deadLetters,
  worker,
  sweeper: sweeper.resources.lambda,
})
deadLetters.grantSendMessages(backend.failDeadLetters.resources.lambda)
backend.failDeadLetters.addEnvironment('DEAD_LETTERS_URL', deadLetters.queueUrl)

const api = { arn: backend.data.resources.graphqlApi.arn, url: backend.data.graphqlUrl }
grantData(backend.startVisit, api, startVisitData)
grantData(backend.staffAtKiosk, api, staffAtKioskData)
grantData(backend.endVisit, api, endVisitData)
grantData(backend.submitCard, api, submitCardData)
grantData(backend.cancelJob, api, cancelJobData)
grantData(backend.cardImage, api, cardImageData)
grantData(backend.cardByToken, api, cardByTokenData)
grantData(backend.cardFile, api, cardFileData)
grantData(backend.tokenByCode, api, tokenByCodeData)
grantData(backend.deleteCard, api, deleteCardData)
grantData(backend.processJob, api, processJobData)
grantData(backend.sweepJobs, api, sweepJobsData)
grantData(backend.failDeadLetters, api, failDeadLettersData)
grantData(backend.retryJob, api, retryJobData)
grantData(backend.requeueJob, api, requeueJobData)
grantData(backend.changeVisitByStaff, api, changeVisitByStaffData)
grantData(backend.deviceSeen, api, deviceSeenData)
grantData(backend.approveCard, api, approveCardData)
grantData(backend.hideCard, api, hideCardData)
grantData(backend.deleteCardByStaff, api, deleteCardByStaffData)
grantData(backend.wallImage, api, wallImageData)
grantData(backend.saveEvent, api, saveEventData)
grantData(backend.controlEvent, api, controlEventData)
grantData(backend.purgeEvent, api, purgeEventData)
grantData(backend.testCard, api, testCardData)
grantData(backend.checkBooth, api, checkBoothData)
grantData(backend.putLogo, api, putLogoData)
grantData(backend.eventLogo, api, eventLogoData)
grantData(backend.requestPrint, api, requestPrintData)
grantData(backend.claimPrint, api, claimPrintData)
grantData(backend.finishPrint, api, finishPrintData)
grantData(backend.printFile, api, printFileData)
grantData(backend.expireCards, api, expireCardsData)

const { cfnUserPool } = backend.auth.resources.cfnResources
cfnUserPool.adminCreateUserConfig = { allowAdminCreateUserOnly: true }

const { amplifyDynamoDbTables } = backend.data.resources.cfnResources
// Not of jobs: their rows name the pictures that `expire-cards` has to delete first.
for (const name of ['ModelCalls', 'CodeTries', 'Device', 'WallCard', 'PrintJob']) {
  const table = amplifyDynamoDbTables[name]
  if (table) table.timeToLiveAttribute = { attributeName: 'expiresAt', enabled: true }
}

retainGuestData({ tables: amplifyDynamoDbTables, userPool: cfnUserPool })
makePrivate(backend.storage.resources.cfnResources.cfnBucket)
expireFiles(backend.storage.resources.cfnResources.cfnBucket)
