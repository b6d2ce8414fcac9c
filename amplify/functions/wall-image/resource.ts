import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Signs a short-lived URL for the picture of a card on the wall. */
export const wallImage = defineFunction({
  name: 'wall-image',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const wallImageData: DataAccess = { Query: ['getJob'] }
