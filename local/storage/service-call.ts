import { callerAccessKeyId } from '../iam/caller-access-key'
import type { ServiceCall } from '../control/call-observer'

interface HttpRequest {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** Names the API call behind a request to the server that S3 and SQS share. */
export function serviceCallOf({ method, url, headers }: HttpRequest): Omit<ServiceCall, 'phase'> {
  const accessKeyId = callerAccessKeyId(headers['authorization']?.toString(), url)
  const target = headers['x-amz-target']?.toString()
  if (target?.startsWith('AmazonSQS.')) {
    return { service: 'sqs', operation: target.slice('AmazonSQS.'.length), accessKeyId }
  }
  return {
    service: 's3',
    operation: s3Operation(method, new URL(url, 'http://storage').pathname),
    about: url,
    accessKeyId,
  }
}

function s3Operation(method: string, path: string): string {
  const [bucket, ...key] = path.slice(1).split('/')
  const ofWhat = key.join('') !== '' ? 'Object' : 'Bucket'
  switch (method) {
    case 'PUT':
      return ofWhat === 'Object' ? 'PutObject' : 'CreateBucket'
    case 'GET':
      if (ofWhat === 'Object') return 'GetObject'
      return bucket === '' ? 'ListBuckets' : 'ListObjects'
    case 'HEAD':
      return `Head${ofWhat}`
    case 'DELETE':
      return `Delete${ofWhat}`
    default:
      return method
  }
}
