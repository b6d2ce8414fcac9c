import { Amplify } from 'aws-amplify'
import { parseAmplifyConfig } from 'aws-amplify/utils'
import type { AmplifyOutputs } from './amplify-outputs'

/**
 * Tells Amplify, in the browser, where the backend is.
 * This is the one file that knows of the local cloud; everything else sees only addresses.
 */
export function configureAmplify(outputs: AmplifyOutputs): void {
  const { API } = parseAmplifyConfig(outputs)
  const { user_pool_id: userPoolId, user_pool_client_id: userPoolClientId } = outputs.auth
  const local = outputs.custom?.local
  const userPool = { userPoolId, userPoolClientId, ...local }
  Amplify.configure({ API, Auth: { Cognito: userPool } })
  if (local) allowPlainLocalSockets()
}

/** Amplify always opens `wss://`; the local cloud has no certificate. */
function allowPlainLocalSockets(): void {
  const Native = globalThis.WebSocket
  if (Native.name === 'PlainLocalWebSocket') return
  globalThis.WebSocket = class PlainLocalWebSocket extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(String(url).replace(/^wss:\/\/(localhost|127\.0\.0\.1)(?=[:/])/, 'ws://$1'), protocols)
    }
  }
}
