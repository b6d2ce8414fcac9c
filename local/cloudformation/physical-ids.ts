import type { Endpoints } from './endpoints'
import { shortHash } from './short-hash'

/** Where a backend pretends to be deployed. */
export interface Place {
  readonly region: string
  readonly accountId: string
  readonly endpoints: Endpoints
}

/** What a physical id may be made from. Properties are evaluated when first read. */
export interface Subject {
  readonly uid: string
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** What `Ref` and `Fn::GetAtt` give for one resource. */
export interface PhysicalId {
  readonly ref: string
  readonly attributes: Readonly<Record<string, string>>
}

type Namer = (subject: Subject, place: Place) => PhysicalId

/**
 * Names a resource. Names are functions of the logical id and the endpoints alone, so that resources can be
 * read in any order and keep their names over restarts. Undefined for a type whose names nobody needs.
 */
export function physicalIdOf(subject: Subject, place: Place): PhysicalId | undefined {
  return namers[subject.type]?.(subject, place)
}

const namers: Readonly<Record<string, Namer>> = {
  'AWS::SQS::Queue': (subject, place) => {
    const name = named(subject, 'QueueName')
    const url = `${place.endpoints.sqs}/${place.accountId}/${name}`
    return { ref: url, attributes: { Arn: arn(place, 'sqs', name), QueueName: name, QueueUrl: url } }
  },
  'AWS::S3::Bucket': (subject, place) => {
    const name = named(subject, 'BucketName', bucketName(subject.uid))
    const domain = `${name}.s3.${place.region}.amazonaws.com`
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:s3:::${name}`,
        DomainName: domain,
        RegionalDomainName: domain,
        WebsiteURL: domain,
      },
    }
  },
  'Custom::AmplifyDynamoDBTable': (subject, place) => {
    const name = named(subject, 'tableName')
    const tableArn = arn(place, 'dynamodb', `table/${name}`)
    return {
      ref: name,
      attributes: { TableArn: tableArn, TableStreamArn: `${tableArn}/stream/1`, TableName: name },
    }
  },
  'AWS::Lambda::Function': (subject, place) => {
    const name = named(subject, 'FunctionName')
    return { ref: name, attributes: { Arn: arn(place, 'lambda', `function:${name}`) } }
  },
  'AWS::IAM::Role': (subject, place) => {
    const name = named(subject, 'RoleName')
    const roleId = `AROA${shortHash(name, 16).toUpperCase()}`
    return { ref: name, attributes: { Arn: `arn:aws:iam::${place.accountId}:role/${name}`, RoleId: roleId } }
  },
  'AWS::AppSync::GraphQLApi': (subject, place) => {
    const apiId = `local${shortHash(subject.uid, 21)}`
    const url = `${place.endpoints.appsync}/graphql`
    const apiArn = arn(place, 'appsync', `apis/${apiId}`)
    return {
      ref: apiArn,
      attributes: { ApiId: apiId, Arn: apiArn, GraphQLUrl: url, RealtimeUrl: `${url}/realtime` },
    }
  },
  'AWS::AppSync::DataSource': (subject, place) => {
    const name = named(subject, 'Name')
    const sourceArn = arn(place, 'appsync', `datasources/${name}`)
    return { ref: sourceArn, attributes: { Name: name, DataSourceArn: sourceArn } }
  },
  'AWS::AppSync::FunctionConfiguration': ({ uid }) => ({
    ref: uid,
    attributes: { FunctionId: uid, FunctionArn: uid, Name: uid },
  }),
  'AWS::AppSync::ApiKey': ({ uid }) => ({
    ref: uid,
    attributes: { ApiKey: `da2-${shortHash(uid, 26)}`, ApiKeyId: uid },
  }),
  'AWS::Cognito::UserPool': ({ uid }, place) => {
    const id = `${place.region}_local${shortHash(uid, 5)}`
    const provider = `cognito-idp.${place.region}.amazonaws.com/${id}`
    return {
      ref: id,
      attributes: {
        Arn: arn(place, 'cognito-idp', `userpool/${id}`),
        ProviderName: provider,
        ProviderURL: `https://${provider}`,
        UserPoolId: id,
      },
    }
  },
  'AWS::Cognito::UserPoolClient': ({ uid }) => {
    const id = shortHash(uid, 26)
    return { ref: id, attributes: { ClientId: id } }
  },
  'AWS::Cognito::IdentityPool': ({ uid }, place) => {
    const id = `${place.region}:00000000-0000-4000-8000-${shortHash(uid, 12)}`
    return { ref: id, attributes: { Id: id, Name: uid } }
  },
  'AWS::SSM::Parameter': (subject) => {
    const name = named(subject, 'Name')
    return { ref: name, attributes: { Type: 'String', Value: propertyText(subject, 'Value') ?? '' } }
  },
  'AWS::Events::Rule': (subject, place) => {
    const name = named(subject, 'Name')
    return { ref: name, attributes: { Arn: arn(place, 'events', `rule/${name}`) } }
  },
  'AWS::Scheduler::Schedule': (subject, place) => {
    const name = named(subject, 'Name')
    return { ref: name, attributes: { Arn: arn(place, 'scheduler', `schedule/default/${name}`) } }
  },
  'Custom::CDKBucketDeployment': (subject) => ({
    ref: subject.uid,
    attributes: {
      DestinationBucketArn: propertyText(subject, 'DestinationBucketArn') ?? '',
      SourceObjectKeys: propertyText(subject, 'SourceObjectKeys') ?? '',
    },
  }),
}

function arn({ region, accountId }: Place, service: string, rest: string): string {
  return `arn:aws:${service}:${region}:${accountId}:${rest}`
}

/** Bucket names allow neither capitals nor more than 63 characters. */
function bucketName(uid: string): string {
  return uid.toLowerCase().replace(/[^a-z0-9-]/g, '')
}

function named(subject: Subject, property: string, otherwise: string = subject.uid): string {
  return propertyText(subject, property) ?? otherwise
}

function propertyText(subject: Subject, property: string): string | undefined {
  const value = subject.properties[property]
  return typeof value === 'string' ? value : undefined
}
