import type { AccessCases } from './cases'

/** Functions count; no person does. */
export const counterCases: AccessCases = {
  queries: {
    modelCallsToday: { call: () => `modelCallsToday(eventId: "over")`, expected: { worker: 'allowed' } },
    takenTicket: { call: (own) => `takenTicket(eventId: "over", jobId: "${own.jobId}")`, expected: {} },
    unsettledTickets: { call: () => `unsettledTickets(eventId: "over")`, expected: {} },
  },
  mutations: {
    countCodeTry: { call: () => `countCodeTry(minute: "x")`, expected: {} },
    takeTicket: {
      call: (own) => `takeTicket(eventId: "demo", jobId: "${own.jobId}", lastAllowed: 9999)`,
      expected: {},
    },
    enterLine: {
      call: (own) =>
        `enterLine(visitId: "${own.visitId}", visitVersion: 1, jobIds: [], eventId: "demo", jobId: "${own.jobId}", lastAllowed: 9999)`,
      expected: {},
    },
    settleTickets: {
      call: (own) => `settleTickets(eventId: "demo", jobIds: ["${own.jobId}"])`,
      expected: {},
    },
    noteDuration: {
      call: () => `noteDuration(eventId: "over", slot: 3, processingMs: 5000)`,
      expected: { worker: 'allowed' },
    },
    countModelFailure: { call: () => `countModelFailure(eventId: "over")`, expected: { worker: 'allowed' } },
    takeModelCall: { call: () => `takeModelCall(eventId: "over")`, expected: { worker: 'allowed' } },
    takeUserNumber: { call: () => `takeUserNumber(eventId: "demo")`, expected: {} },
  },
}
