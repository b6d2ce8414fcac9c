import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { LocalCloud } from '../../local/start-local-cloud'

const Outputs = z.object({
  storage: z.object({ bucket_name: z.string(), aws_region: z.string() }),
  custom: z.object({ local: z.object({ s3Endpoint: z.url() }) }),
})

/** Keys of everything in the bucket of cards. */
export async function storedFiles(cloud: Pick<LocalCloud, 'outputs' | 'credentialsOf'>): Promise<string[]> {
  const { storage, custom } = Outputs.parse(cloud.outputs)
  const s3 = new S3Client({
    region: storage.aws_region,
    endpoint: custom.local.s3Endpoint,
    forcePathStyle: true,
    credentials: cloud.credentialsOf('process-job'),
  })
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: storage.bucket_name }))
  s3.destroy()
  return Contents.map(({ Key }) => Key ?? '')
}

/** The same of a booth that runs on its own: its local S3 asks nobody who they are. */
export function storedFilesOf({ dataDirectory }: { dataDirectory: string }): Promise<string[]> {
  const outputs = JSON.parse(
    readFileSync(`${dataDirectory}/amplify_outputs.json`, 'utf8'),
  ) as LocalCloud['outputs']
  const credentialsOf = () => ({ accessKeyId: 'test', secretAccessKey: 'test', sessionToken: '' })
  return storedFiles({ outputs, credentialsOf })
}
