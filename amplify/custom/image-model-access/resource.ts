import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { imageModels } from '../../../lib/image-model/image-models'

/** Lets a function call the image models that the product knows, each in its region, and nothing else of Bedrock. */
export function invokeImageModels(): PolicyStatement {
  return new PolicyStatement({
    actions: ['bedrock:InvokeModel'],
    resources: imageModels.map(
      ({ modelId, region }) => `arn:aws:bedrock:${region}::foundation-model/${modelId}`,
    ),
  })
}
