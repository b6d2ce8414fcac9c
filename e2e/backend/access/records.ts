import { randomUUID } from 'node:crypto'
import { type AccessCases, everyKiosk } from './cases'

const eventInput = () =>
  `{ id: "${randomUUID()}", name: "x", place: "x", date: "2027-05-14", status: open, brand: "{}", styles: ["comic"], allowance: 1, promptMaxLength: 300, keepDays: 1 }`
const lineInput = () =>
  `{ id: "${randomUUID()}", lastTicket: 0, lastUserNumber: 0, startedTicket: 0, recentProcessingMs: [], concurrency: 2 }`
const visitInput = () =>
  `{ id: "${randomUUID()}", eventId: "demo", deviceId: "x", owner: "x", userNumber: 1, override: 1, sessionId: "x", consentVersion: "1", wallConsent: false, language: "en", allowance: 1, jobIds: [], version: 1, createdAt: "2027-05-14T10:00:00Z" }`
const jobInput = () =>
  `{ id: "${randomUUID()}", eventId: "demo", visitId: "x", sessionId: "x", deviceId: "x", owner: "x", userNumber: 1, displayName: "x", ticket: 1, kind: "card", status: queued, version: 1, prompt: "x", style: "comic", seed: 1, attempts: 0, createdAt: "2027-05-14T10:00:00Z", updatedAt: "2027-05-14T10:00:00Z" }`

/** Guests read what their kiosk owns, staff read all, functions do what they ask for. */
export const recordCases: AccessCases = {
  queries: {
    getEvent: {
      call: () => `getEvent(id: "demo") { id }`,
      expected: { ...everyKiosk('allowed'), staff: 'allowed', worker: 'allowed' },
    },
    'getEvent, operator fields': {
      call: () => `getEvent(id: "demo") { modelId modelRegion }`,
      expected: { staff: 'allowed', worker: 'allowed' },
    },
    listEvents: {
      call: () => `listEvents { items { id } }`,
      expected: { ...everyKiosk('allowed'), staff: 'allowed' },
    },
    getLine: {
      call: () => `getLine(id: "demo") { id }`,
      expected: { ...everyKiosk('allowed'), staff: 'allowed', worker: 'allowed' },
    },
    listLines: {
      call: () => `listLines { items { id } }`,
      expected: { ...everyKiosk('allowed'), staff: 'allowed' },
    },
    getCodeTries: { call: () => `getCodeTries(id: "x") { id }`, expected: {} },
    listCodeTries: { call: () => `listCodeTries { items { id } }`, expected: {} },
    getVisit: {
      call: (own) => `getVisit(id: "${own.visitId}") { id }`,
      expected: { kioskA: 'allowed', staff: 'allowed', worker: 'allowed' },
    },
    listVisits: {
      call: () => `listVisits { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    visitsByEvent: {
      call: () => `visitsByEvent(eventId: "demo") { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    getJob: {
      call: (own) => `getJob(id: "${own.jobId}") { id prompt }`,
      expected: { kioskA: 'allowed', staff: 'allowed', worker: 'allowed', otherFunction: 'allowed' },
    },
    listJobs: {
      call: () => `listJobs { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    jobsByEvent: {
      call: () => `jobsByEvent(eventId: "demo") { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    jobsByExpiry: {
      call: () => `jobsByExpiry(eventId: "demo") { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    jobsByVisit: {
      call: (own) => `jobsByVisit(visitId: "${own.visitId}") { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    jobsByStatus: {
      call: () => `jobsByStatus(status: queued) { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    jobsByTakeAwayToken: {
      call: (own) => `jobsByTakeAwayToken(takeAwayToken: "${own.token}") { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    jobsByShortCode: {
      call: (own) => `jobsByShortCode(shortCode: "${own.shortCode}") { items { id } }`,
      expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
    },
    listModelCalls: {
      call: () => `listModelCalls { items { id } }`,
      expected: { staff: 'nothing' },
    },
    getModelCalls: { call: () => `getModelCalls(id: "over#today") { id }`, expected: { staff: 'nothing' } },
  },
  mutations: {
    createEvent: { call: () => `createEvent(input: ${eventInput()}) { id }`, expected: {} },
    updateEvent: {
      call: () => `updateEvent(input: { id: "demo", place: "Lisbon" }) { id }`,
      expected: {},
    },
    deleteEvent: {
      call: () => `deleteEvent(input: { id: "over" }) { id }`,
      expected: {},
    },
    createLine: { call: () => `createLine(input: ${lineInput()}) { id }`, expected: {} },
    updateLine: {
      call: () => `updateLine(input: { id: "demo", concurrency: 2 }) { id }`,
      expected: { worker: 'allowed' },
    },
    deleteLine: {
      call: () => `deleteLine(input: { id: "over" }) { id }`,
      expected: {},
    },
    createVisit: { call: () => `createVisit(input: ${visitInput()}) { id }`, expected: {} },
    updateVisit: {
      call: (own) => `updateVisit(input: { id: "${own.visitId}", allowance: 99 }) { id }`,
      expected: { worker: 'allowed' },
    },
    deleteVisit: { call: (own) => `deleteVisit(input: { id: "${own.visitId}" }) { id }`, expected: {} },
    createJob: { call: () => `createJob(input: ${jobInput()}) { id }`, expected: {} },
    updateJob: {
      call: (own) => `updateJob(input: { id: "${own.jobId}", version: 2 }) { id }`,
      expected: { worker: 'allowed' },
    },
    deleteJob: { call: (own) => `deleteJob(input: { id: "${own.jobId}" }) { id }`, expected: {} },
    createCodeTries: { call: () => `createCodeTries(input: { tries: 1 }) { id }`, expected: {} },
    updateCodeTries: { call: () => `updateCodeTries(input: { id: "x", tries: 0 }) { id }`, expected: {} },
    deleteCodeTries: { call: () => `deleteCodeTries(input: { id: "x" }) { id }`, expected: {} },
    createModelCalls: {
      call: () => `createModelCalls(input: { id: "${randomUUID()}", calls: 1 }) { id }`,
      expected: {},
    },
    updateModelCalls: {
      call: () => `updateModelCalls(input: { id: "over#today", calls: 0 }) { id }`,
      expected: {},
    },
    deleteModelCalls: { call: () => `deleteModelCalls(input: { id: "over#today" }) { id }`, expected: {} },
  },
}
