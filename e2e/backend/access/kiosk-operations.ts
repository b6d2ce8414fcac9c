import { randomUUID } from 'node:crypto'
import { type AccessCases, everyKiosk } from './cases'
import type { OwnRecords } from './own-records'

const aCard = ({ visitId }: OwnRecords) =>
  `jobId: "${randomUUID()}", visitId: "${visitId}", prompt: "a fox", style: "storybook", displayName: "Mara"`

/** What a kiosk asks for its guest; each operation answers for its own visits and jobs only. */
export const kioskCases: AccessCases = {
  queries: {
    // The card is still queued: the rules let the owner and staff through, the operation says "not ready".
    cardImage: {
      call: (own) => `cardImage(jobId: "${own.jobId}") { url refusal { code } }`,
      expected: { ...everyKiosk('refused'), staff: 'refused' },
    },
  },
  mutations: {
    startVisit: {
      call: () =>
        `startVisit(eventId: "demo", deviceId: "booth-x", consentVersion: "1", wallConsent: false, language: "en") { visit refusal { code } }`,
      expected: everyKiosk('allowed'),
    },
    // A wrong PIN: the rules let every kiosk through to that answer.
    staffAtKiosk: {
      call: () =>
        `staffAtKiosk(eventId: "demo", deviceId: "booth-x", pin: "000000", action: "open") { opened refusal { code } }`,
      expected: everyKiosk('refused'),
    },
    endVisit: {
      call: (own) => `endVisit(visitId: "${own.visitId}") { visit refusal { code } }`,
      expected: { kioskA: 'allowed', kioskB: 'refused' },
    },
    submitCard: {
      call: (own) => `submitCard(${aCard(own)}) { job refusal { code } }`,
      expected: { kioskA: 'allowed', kioskB: 'refused' },
    },
    cancelJob: {
      call: (own) => `cancelJob(jobId: "${own.jobId}") { job refusal { code } }`,
      expected: { kioskA: 'allowed', kioskB: 'refused', staff: 'allowed' },
    },
  },
}
