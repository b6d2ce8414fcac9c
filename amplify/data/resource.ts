import { type ClientSchema, a, defineData } from '@aws-amplify/backend'
import { counters } from './counters'
import { eventOperations } from './event-operations'
import { deviceOperations } from './device-operations'
import { guestOperations } from './guest-operations'
import { kioskOperations } from './kiosk-operations'
import { printOperations } from './print-operations'
import { records } from './records'
import { refusal } from './refusal'
import { staffOperations } from './staff-operations'
import { wallOperations } from './wall-operations'

const schema = a.schema({
  ...records,
  ...refusal,
  ...kioskOperations,
  ...guestOperations,
  ...staffOperations,
  ...wallOperations,
  ...eventOperations,
  ...deviceOperations,
  ...printOperations,
  ...counters,
})

export type Schema = ClientSchema<typeof schema>

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
})
