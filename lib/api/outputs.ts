import { readFile } from 'node:fs/promises'
import { AmplifyOutputs } from './amplify-outputs'

/**
 * Where the backend is, read when a page is asked for (server only): a moved port or a new deployment needs no rebuild.
 * The file is `AMPLIFY_OUTPUTS`, or `amplify_outputs.json` in the working directory.
 */
export async function readOutputs(): Promise<AmplifyOutputs> {
  // Told apart from the sources: otherwise Next packs the whole project into the server.
  const path = process.env.AMPLIFY_OUTPUTS ?? './amplify_outputs.json'
  try {
    return AmplifyOutputs.parse(JSON.parse(await readFile(/* turbopackIgnore: true */ path, 'utf8')))
  } catch (cause) {
    throw new Error(`Cannot read ${path}. Is the backend up? Try npm start, or npx ampx sandbox.`, { cause })
  }
}
