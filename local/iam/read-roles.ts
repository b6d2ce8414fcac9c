import { z } from 'zod'
import type { Assembly } from '../cloudformation/assembly'
import type { IamRole } from './iam-role'
import { isAllowed, readStatements, type Statement } from './policy'

/** A role of the backend, before anyone has a session with it. */
export type Role = Omit<IamRole, 'sessionName' | 'cognitoIdentity'>

const attachedPolicySchema = z.object({ PolicyDocument: z.unknown(), Roles: z.array(z.string()).default([]) })
const rolePoliciesSchema = z.object({
  Policies: z.array(z.object({ PolicyDocument: z.unknown() })).default([]),
})

/** The roles of a backend by ARN, with what their policies allow at AppSync. */
export function readRoles(assembly: Assembly): ReadonlyMap<string, Role> {
  const apiArn = assembly.ofType('AWS::AppSync::GraphQLApi')[0]?.attribute('Arn')
  const attached = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy']
    .flatMap((type) => assembly.ofType(type))
    .map(({ properties }) => attachedPolicySchema.parse(properties))
  return new Map(
    assembly.ofType('AWS::IAM::Role').map((resource) => {
      const name = resource.ref()
      const inline = rolePoliciesSchema.parse(resource.properties).Policies
      const policies = [...inline, ...attached.filter(({ Roles }) => Roles.includes(name))]
      // Read when first asked: most roles of a template never call AppSync.
      let statements: readonly Statement[] | undefined
      const role: Role = {
        name,
        roleId: resource.attribute('RoleId'),
        allows: (typeName, fieldName) => {
          statements ??= policies.flatMap(({ PolicyDocument }) => readStatements(PolicyDocument))
          return isAllowed(statements, 'appsync:GraphQL', `${apiArn}/types/${typeName}/fields/${fieldName}`)
        },
      }
      return [resource.attribute('Arn'), role]
    }),
  )
}
