import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { synthesizeBackend } from '../../demo/local-backend'

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
})
export type Resource = z.infer<typeof Resource>

const Template = z.object({ Resources: z.record(z.string(), Resource) })

export interface SynthesizedResource extends Resource {
  readonly id: string
  /** The file that holds it. */
  readonly template: string
}

/** What deploys: every resource of every template, synthesized once per state of the sources. */
export async function synthesizedResources(): Promise<readonly SynthesizedResource[]> {
  const directory = await synthesizeBackend()
  return readdirSync(directory)
    .filter((file) => file.endsWith('.template.json'))
    .flatMap((file) => {
      const template = Template.parse(JSON.parse(readFileSync(join(directory, file), 'utf8')))
      return Object.entries(template.Resources).map(([id, resource]) => ({ ...resource, id, template: file }))
    })
}

const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown().optional(),
  Condition: z.unknown().optional(),
})
export type Statement = z.infer<typeof Statement> & { readonly actions: readonly string[] }

const PolicyDocument = z.object({ Statement: z.array(z.unknown()) })

/** Every statement of a policy resource. */
export function statementsOf(resource: SynthesizedResource): readonly Statement[] {
  const document = PolicyDocument.safeParse(resource.Properties['PolicyDocument'])
  if (!document.success) return []
  return document.data.Statement.map((raw) => {
    const statement = Statement.parse(raw)
    return { ...statement, actions: [statement.Action].flat() }
  })
}
