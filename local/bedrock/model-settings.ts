import { z } from 'zod'

/** How one call to the model goes. */
export const ModelBehaviour = z.enum([
  'ok',
  'throttle',
  'refuse-prompt',
  'refuse-output',
  'hang',
  'garbage',
  'empty',
  'http500',
  'retired',
  'no-access',
])
export type ModelBehaviour = z.infer<typeof ModelBehaviour>

/** How the stand-in behaves; fields left out keep their value. */
export const ModelSettings = z.strictObject({
  /** From the request to its picture; refusals of the prompt, throttling and errors come at once. */
  latencyMs: z.number().int().min(0).max(900_000).optional(),
  /** Consumed call by call; then every call is `ok`. */
  script: z.array(ModelBehaviour).max(10_000).optional(),
  /** Nova Canvas ended on 2026-09-30; `active` is for accounts with extended access. */
  novaCanvas: z.enum(['retired', 'active']).optional(),
})
export type ModelSettings = z.infer<typeof ModelSettings>

/** Keeps the settings and hands out the script's steps one by one. */
export function createModelScript(first: ModelSettings) {
  let latencyMs = first.latencyMs ?? 0
  let novaCanvas = first.novaCanvas ?? 'retired'
  let script = [...(first.script ?? [])]
  return {
    change: (change: ModelSettings): void => {
      const next = ModelSettings.parse(change)
      latencyMs = next.latencyMs ?? latencyMs
      novaCanvas = next.novaCanvas ?? novaCanvas
      if (next.script) script = [...next.script]
    },
    latencyMs: () => latencyMs,
    novaCanvas: () => novaCanvas,
    nextBehaviour: (): ModelBehaviour => script.shift() ?? 'ok',
  }
}

export type ModelScript = ReturnType<typeof createModelScript>
