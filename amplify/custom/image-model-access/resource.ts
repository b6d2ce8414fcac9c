import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { imageModels } from '../../../lib/image-model/image-models'

/** Lets a function call the image models that the product knows, each in its regions, and nothing else of Bedrock. */
export function invokeImageModels(): PolicyStatement {
  return new PolicyStatement({
    actions: ['bedrock:InvokeModel'],
    resources: imageModels.flatMap(({ modelId, regions }) =>
      regions.map((region) => `arn:aws:bedrock:${region}::foundation-model/${modelId}`),
    ),
  })
}
