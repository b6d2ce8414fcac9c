import { z } from 'zod'

const configSchema = z.record(z.string(), z.object({ path: z.string(), sharedPath: z.string().optional() }))

/**
 * Fills in the variables that Amplify's functions read from SSM when they start (`AMPLIFY_SSM_ENV_CONFIG`),
 * from the template's own parameters, and leaves the function nothing to fetch. A secret, which no template
 * holds, is taken from this process's environment.
 */
export function resolveParameters(
  variables: Readonly<Record<string, string>>,
  parameters: ReadonlyMap<string, string>,
  secrets: NodeJS.ProcessEnv = process.env,
): Readonly<Record<string, string>> {
  const config = variables['AMPLIFY_SSM_ENV_CONFIG']
  if (config === undefined) return variables
  const resolved: Record<string, string> = { ...variables, AMPLIFY_SSM_ENV_CONFIG: '{}' }
  for (const [name, { path, sharedPath }] of Object.entries(configSchema.parse(JSON.parse(config)))) {
    const value = parameters.get(path) ?? parameters.get(sharedPath ?? '') ?? secrets[name]
    if (value !== undefined) resolved[name] = value
  }
  return resolved
}
