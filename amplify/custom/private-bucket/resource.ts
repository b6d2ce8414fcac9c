import type { CfnBucket } from 'aws-cdk-lib/aws-s3'

/** Shuts a bucket to the public and encrypts it; browsers may only fetch from it with a signed URL. */
export function makePrivate(bucket: CfnBucket): void {
  bucket.publicAccessBlockConfiguration = {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  }
  bucket.bucketEncryption = {
    serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
  }
  bucket.corsConfiguration = {
    corsRules: [
      { allowedOrigins: ['*'], allowedMethods: ['GET', 'HEAD'], allowedHeaders: ['*'], maxAge: 3000 },
    ],
  }
}
