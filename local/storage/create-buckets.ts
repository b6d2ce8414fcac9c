import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { z } from 'zod'
import type { Assembly } from '../cloudformation/assembly'
import type { Stores } from './open-stores'

const deploymentSchema = z.object({
  SourceObjectKeys: z.array(z.string()),
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(''),
})

const contentTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** Creates a backend's buckets and fills them with what deployment would copy into them. */
export function createBuckets(assembly: Assembly, { objects }: Stores): void {
  for (const bucket of assembly.ofType('AWS::S3::Bucket')) objects.createBucket(bucket.ref())
  for (const { properties } of assembly.ofType('Custom::CDKBucketDeployment')) {
    const deployment = deploymentSchema.parse(properties)
    for (const objectKey of deployment.SourceObjectKeys) {
      const directory = assembly.assetPath(objectKey)
      for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
        if (!entry.isFile()) continue
        const path = join(entry.parentPath, entry.name)
        const key = join(deployment.DestinationBucketKeyPrefix, path.slice(directory.length + 1))
        const type = contentTypes[extname(entry.name)]
        objects.putObject(
          deployment.DestinationBucketName,
          key.replaceAll('\\', '/'),
          readFileSync(path),
          type,
        )
      }
    }
  }
}
