import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { AmplifyOutputs } from './amplify-outputs'

/**
 * Where the backend is, read when a page is asked for (server only): a moved port or a new deployment needs no rebuild.
 * The file is `AMPLIFY_OUTPUTS`, or `amplify_outputs.json` in the working directory.
 */
export function readOutputs(): Promise<AmplifyOutputs>
export function readOutputs<T extends z.ZodType>(schema: T): Promise<z.output<T>>
export async function readOutputs(schema: z.ZodType = AmplifyOutputs): Promise<unknown> {
  // Told apart from the sources: otherwise Next packs the whole project into the server.
  const path = process.env.AMPLIFY_OUTPUTS ?? './amplify_outputs.json'
  try {
    return schema.parse(JSON.parse(await readFile(/* turbopackIgnore: true */ path, 'utf8')))
  } catch (cause) {
    throw new Error(`Cannot read ${path}. Is the backend up? Try npm start, or npx ampx sandbox.`, { cause })
  }
}
