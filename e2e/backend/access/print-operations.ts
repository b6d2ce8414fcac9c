import { randomUUID } from 'node:crypto'
import { type AccessCases, everyKiosk } from './cases'

const printInput = () =>
  `{ id: "${randomUUID()}", eventId: "demo", owner: "x", number: 1, displayName: "x", userNumber: 1, ticket: 1, status: requested, version: 1, copies: 1, printed: 0, requestedAt: "2027-05-14T10:00:00Z" }`

/** A kiosk asks for its own cards; stations sign in as staff. Nobody writes a print directly. */
export const printCases: AccessCases = {
  queries: {
    getPrintJob: {
      call: (own) => `getPrintJob(id: "${own.jobId}") { id number }`,
      expected: { kioskA: 'allowed', staff: 'allowed' },
    },
    listPrintJobs: {
      call: () => `listPrintJobs { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    printsByEvent: {
      call: () => `printsByEvent(eventId: "demo") { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    printsByStatus: {
      call: () => `printsByStatus(status: claimed) { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    // The card is still queued: staff get through to "gone".
    printFile: {
      call: (own) => `printFile(jobId: "${own.jobId}") { url refusal { code } }`,
      expected: { staff: 'refused' },
    },
  },
  mutations: {
    createPrintJob: { call: () => `createPrintJob(input: ${printInput()}) { id }`, expected: {} },
    updatePrintJob: {
      call: (own) => `updatePrintJob(input: { id: "${own.jobId}", number: 1 }) { id }`,
      expected: {},
    },
    deletePrintJob: { call: (own) => `deletePrintJob(input: { id: "${own.jobId}" }) { id }`, expected: {} },
    requestPrint: {
      call: (own) => `requestPrint(jobId: "${own.jobId}") { print refusal { code } }`,
      expected: { ...everyKiosk('refused'), staff: 'refused' },
    },
    claimPrint: {
      call: () => `claimPrint(eventId: "nobody-prints-here", station: "a") { print refusal { code } }`,
      expected: { staff: 'allowed' },
    },
    // Another station holds it.
    finishPrint: {
      call: (own) =>
        `finishPrint(jobId: "${own.jobId}", station: "a", outcome: "printed") { print refusal { code } }`,
      expected: { staff: 'refused' },
    },
    takeCopy: { call: () => `takeCopy(eventId: "over", isNew: true, limit: 9)`, expected: {} },
  },
}
