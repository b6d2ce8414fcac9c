import { type AccessCases, everyKiosk } from './cases'

/** What staff make of an event. */
export const eventCases: AccessCases = {
  queries: {
    // The event has no logo: kiosks and staff get through to that answer.
    eventLogo: {
      call: () => `eventLogo(eventId: "demo") { url refusal { code } }`,
      expected: { ...everyKiosk('refused'), staff: 'refused' },
    },
  },
  mutations: {
    // An empty form: staff get through to the answer that names the field.
    saveEvent: {
      call: () => `saveEvent(eventId: "over", baseVersion: 1, event: "{}") { event refusal { code field } }`,
      expected: { staff: 'refused' },
    },
    controlEvent: {
      call: () => `controlEvent(eventId: "demo", paintingPaused: false) { event refusal { code } }`,
      expected: { staff: 'allowed' },
    },
    // The event is open: staff get through to that answer.
    purgeEvent: {
      call: () => `purgeEvent(eventId: "demo", confirmation: "x") { isDone refusal { code } }`,
      expected: { staff: 'refused' },
    },
    putLogo: {
      call: () => `putLogo(eventId: "demo", picture: "") { logoKey refusal { code } }`,
      expected: { staff: 'refused' },
    },
    testCard: {
      call: () => `testCard(eventId: "demo") { job refusal { code } }`,
      expected: { staff: 'allowed' },
    },
    checkBooth: {
      call: () => `checkBooth(eventId: "demo") { parts refusal { code } }`,
      expected: { staff: 'allowed' },
    },
  },
}
