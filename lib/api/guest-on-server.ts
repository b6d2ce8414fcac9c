import { type GuestApi, createGuestApi, guestClient } from './guest-api'
import { GuestOutputs } from './guest-outputs'
import { readOutputs } from './outputs'

let known: { address: string; api: GuestApi } | undefined

/** The guests' API for this server's pages; made anew only if the backend has moved. */
export async function guestApi(): Promise<GuestApi> {
  const outputs = await readOutputs(GuestOutputs)
  const address = outputs.data.url + outputs.auth.identity_pool_id
  if (known?.address !== address) known = { address, api: createGuestApi(guestClient(outputs)) }
  return known.api
}
