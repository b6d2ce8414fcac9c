import type { AccessCases } from './cases'

/** What the crew decides. */
export const staffCases: AccessCases = {
  queries: {
    getAuditEntry: {
      call: (own) => `getAuditEntry(id: "${own.auditId}") { id }`,
      expected: { staff: 'allowed' },
    },
    auditByEvent: {
      call: () => `auditByEvent(eventId: "demo", sortDirection: DESC) { items { id actorName } }`,
      expected: { staff: 'allowed' },
    },
  },
  mutations: {
    changeVisitByStaff: {
      call: (own) =>
        `changeVisitByStaff(visitId: "${own.visitId}", action: "grant") { visit refusal { code } }`,
      expected: { staff: 'allowed' },
    },
    // There is no way to change or remove one.
    createAuditEntry: {
      call: () =>
        `createAuditEntry(input: { eventId: "demo", at: "2027-05-14T10:00:00Z", actor: "x", actorName: "x", action: "x", subjectKind: "x", subjectId: "x" }) { id }`,
      expected: {},
    },
    // The job waits, so it has nothing to be tried again for: staff get through to that answer.
    retryJob: {
      call: (own) => `retryJob(jobId: "${own.jobId}") { job refusal { code } }`,
      expected: { staff: 'refused' },
    },
    requeueJob: {
      call: (own) => `requeueJob(jobId: "${own.jobId}") { job refusal { code } }`,
      expected: { staff: 'allowed' },
    },
  },
}
