import { randomUUID } from 'node:crypto'
import { type AccessCases, everyKiosk } from './cases'

const wallCard = () =>
  `{ id: "${randomUUID()}", eventId: "demo", displayName: "x", title: "x", userNumber: 1, ticket: 1, style: "comic", seed: 1, approvedAt: "2027-05-14T10:00:00Z" }`

/** Every signed-in screen may show the wall; only staff decide what is on it, by operations alone. */
export const wallCases: AccessCases = {
  queries: {
    getWallCard: {
      call: (own) => `getWallCard(id: "${own.jobId}") { id displayName }`,
      expected: { ...everyKiosk('allowed'), staff: 'allowed' },
    },
    listWallCards: {
      call: () => `listWallCards { items { id } }`,
      expected: { ...everyKiosk('allowed'), staff: 'allowed' },
    },
    wallCardsByEvent: {
      call: () => `wallCardsByEvent(eventId: "demo") { items { id } }`,
      expected: { ...everyKiosk('allowed'), staff: 'allowed' },
    },
    // Its job is not on the wall: whoever may read the wall gets that answer.
    wallImage: {
      call: (own) => `wallImage(jobId: "${own.jobId}") { url refusal { code } }`,
      expected: { ...everyKiosk('refused'), staff: 'refused' },
    },
  },
  mutations: {
    createWallCard: { call: () => `createWallCard(input: ${wallCard()}) { id }`, expected: {} },
    updateWallCard: {
      call: (own) => `updateWallCard(input: { id: "${own.jobId}", title: "x" }) { id }`,
      expected: {},
    },
    deleteWallCard: { call: (own) => `deleteWallCard(input: { id: "${own.jobId}" }) { id }`, expected: {} },
    approveCard: {
      call: (own) => `approveCard(jobId: "${own.jobId}") { job refusal { code } }`,
      expected: { staff: 'refused' },
    },
    hideCard: {
      call: (own) => `hideCard(jobId: "${own.jobId}") { job refusal { code } }`,
      expected: { staff: 'refused' },
    },
    deleteCardByStaff: {
      call: (own) => `deleteCardByStaff(jobId: "${own.jobId}") { job refusal { code } }`,
      expected: { staff: 'allowed' },
    },
  },
}
