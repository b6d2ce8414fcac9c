import { z } from 'zod'
import { Device } from '../device/device'
import type { DeviceSeenPorts } from '../device/device-seen'
import { type GraphQl, conflictOf } from './graphql'

const fields = Object.keys(Device.shape).join(' ')
const createDevice = /* GraphQL */ `mutation CreateDevice($input: CreateDeviceInput!) { createDevice(input: $input) { ${fields} } }`
const updateDevice = /* GraphQL */ `mutation UpdateDevice($input: UpdateDeviceInput!) { updateDevice(input: $input) { ${fields} } }`

/** A device that shows no life for so long is forgotten. */
const KEPT_SECONDS = 7 * 24 * 3600

/** Devices in DynamoDB, behind AppSync: one write for a known one, two for a new one. */
export function createDeviceStore(graphql: GraphQl): DeviceSeenPorts['put'] {
  return async (device) => {
    const expiresAt = Math.floor(Date.parse(device.seenAt) / 1000) + KEPT_SECONDS
    const input = { ...device, expiresAt }
    const updated = await conflictOf(graphql.send(updateDevice, { input }, z.unknown()), 'updated' as const)
    if (updated === 'conflict') await graphql.send(createDevice, { input }, z.unknown())
  }
}
