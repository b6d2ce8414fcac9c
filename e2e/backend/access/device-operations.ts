import { type AccessCases, everyKiosk } from './cases'

/** Every signed-in device says that it is there; staff see all. */
export const deviceCases: AccessCases = {
  queries: {
    getDevice: { call: () => `getDevice(id: "demo#booth-a") { id }`, expected: { staff: 'allowed' } },
    devicesByEvent: {
      call: () => `devicesByEvent(eventId: "demo") { items { id seenAt } }`,
      expected: { staff: 'allowed' },
    },
  },
  mutations: {
    deviceSeen: {
      call: () =>
        `deviceSeen(eventId: "demo", deviceId: "booth-a", kind: "kiosk") { seenAt refusal { code } }`,
      expected: { ...everyKiosk('allowed'), staff: 'allowed' },
    },
    createDevice: {
      call: () =>
        `createDevice(input: { eventId: "demo", deviceId: "x", kind: "kiosk", seenAt: "2027-05-14T10:00:00Z" }) { id }`,
      expected: {},
    },
    updateDevice: {
      call: () => `updateDevice(input: { id: "demo#booth-a", kind: "wall" }) { id }`,
      expected: {},
    },
  },
}
