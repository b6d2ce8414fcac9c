import type { AccessCases } from './cases'

/** What the crew decides. */
export const staffCases: AccessCases = {
  queries: {},
  mutations: {
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
