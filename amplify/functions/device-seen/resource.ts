import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Notes that a kiosk, a wall or a print station is there. */
export const deviceSeen = defineFunction({
  name: 'device-seen',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const deviceSeenData: DataAccess = { Mutation: ['createDevice', 'updateDevice'] }
