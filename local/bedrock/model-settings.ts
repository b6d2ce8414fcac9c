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

/** How calls go; fields left out keep their value. */
const conduct = {
  /** From the request to its picture; refusals of the prompt, throttling and errors come at once. */
  latencyMs: z.number().int().min(0).max(900_000).optional(),
  /** Consumed call by call. */
  script: z.array(ModelBehaviour).max(10_000).optional(),
  /** Every call once the script is used up; `ok` at the start. */
  always: ModelBehaviour.optional(),
}

/** How the stand-in behaves. */
export const ModelSettings = z.strictObject({
  ...conduct,
  /** Sets these prompts apart: they have a script of their own, all others go on as before. */
  promptIncludes: z.string().min(1).optional(),
  /** Nova Canvas ended on 2026-09-30; `active` is for accounts with extended access. */
  novaCanvas: z.enum(['retired', 'active']).optional(),
})
export type ModelSettings = z.infer<typeof ModelSettings>

/** How one group of prompts is answered. */
interface Conduct {
  latencyMs: number | undefined
  script: ModelBehaviour[]
  always: ModelBehaviour
}

/** Keeps the settings and hands out the script's steps one by one. */
export function createModelScript(first: ModelSettings) {
  let general = untouched()
  let novaCanvas: 'retired' | 'active' = 'retired'
  const special = new Map<string, Conduct>()

  const change = (settings: ModelSettings): void => {
    const { promptIncludes, ...next } = ModelSettings.parse(settings)
    novaCanvas = next.novaCanvas ?? novaCanvas
    if (promptIncludes === undefined) general = changed(general, next)
    else special.set(promptIncludes, changed(special.get(promptIncludes) ?? untouched(), next))
  }
  const reset = (): void => {
    general = untouched()
    novaCanvas = 'retired'
    special.clear()
    change(first)
  }
  change(first)

  return {
    change,
    /** Back to the first settings. */
    reset,
    novaCanvas: () => novaCanvas,
    /** How a call with this prompt goes; takes the step from its script. */
    next: (prompt: string): { behaviour: ModelBehaviour; latencyMs: number } => {
      const [, own] = [...special].find(([text]) => prompt.includes(text)) ?? []
      const conduct = own ?? general
      return {
        behaviour: conduct.script.shift() ?? conduct.always,
        latencyMs: conduct.latencyMs ?? general.latencyMs ?? 0,
      }
    },
  }
}

function untouched(): Conduct {
  return { latencyMs: undefined, script: [], always: 'ok' }
}

function changed(before: Conduct, { latencyMs, script, always }: ModelSettings): Conduct {
  return {
    latencyMs: latencyMs ?? before.latencyMs,
    script: script ? [...script] : before.script,
    always: always ?? before.always,
  }
}

export type ModelScript = ReturnType<typeof createModelScript>
