import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Assembly, Resource } from '../cloudformation/assembly'
import { resolveParameters } from './ssm-environment'

/** A deployed function: its code and how to run it. */
export interface FunctionDefinition {
  readonly arn: string
  /** Physical name. */
  readonly name: string
  /** What people call it: Amplify's name for it, else the physical one. */
  readonly friendlyName: string
  readonly file: string
  readonly handlerName: string
  readonly timeoutMs: number
  readonly memoryMegabytes: number
  readonly roleArn: string
  readonly environment: Readonly<Record<string, string>>
}

const propertiesSchema = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string(),
  Role: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z
    .object({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
  Tags: z.array(z.object({ Key: z.string(), Value: z.string() })).default([]),
})

/** Reads the Node.js functions of a backend. Others are custom resources' and never run locally. */
export function readFunctions(assembly: Assembly): readonly FunctionDefinition[] {
  const parameters = new Map(
    assembly
      .ofType('AWS::SSM::Parameter')
      .map((parameter) => [parameter.ref(), parameter.attribute('Value')]),
  )
  return assembly
    .ofType('AWS::Lambda::Function')
    .map((resource) => readFunction(resource, assembly, parameters))
    .filter((definition) => definition !== undefined)
}

function readFunction(
  resource: Resource,
  assembly: Assembly,
  parameters: ReadonlyMap<string, string>,
): FunctionDefinition | undefined {
  const properties = propertiesSchema.parse(resource.properties)
  if (!properties.Runtime.startsWith('nodejs')) return undefined
  const [moduleName = '', handlerName = ''] = properties.Handler.split('.')
  const file = bundleFile(assembly.assetPath(properties.Code.S3Key), moduleName)
  if (file === undefined) return undefined
  const name = resource.ref()
  return {
    arn: resource.attribute('Arn'),
    name,
    friendlyName: properties.Tags.find(({ Key }) => Key === 'amplify:friendly-name')?.Value ?? name,
    file,
    handlerName,
    timeoutMs: properties.Timeout * 1000,
    memoryMegabytes: properties.MemorySize,
    roleArn: properties.Role,
    environment: resolveParameters(properties.Environment.Variables, parameters),
  }
}

function bundleFile(directory: string, moduleName: string): string | undefined {
  return ['.mjs', '.js', '.cjs'].map((extension) => join(directory, moduleName + extension)).find(existsSync)
}
