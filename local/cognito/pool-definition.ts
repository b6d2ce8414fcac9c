import { z } from 'zod'
import type { Assembly, Resource } from '../cloudformation/assembly'

export interface PasswordPolicy {
  readonly minimumLength: number
  readonly requireUppercase: boolean
  readonly requireLowercase: boolean
  readonly requireNumbers: boolean
  readonly requireSymbols: boolean
}

export interface IdentityPoolDefinition {
  readonly id: string
  /** Whether callers who did not sign in get credentials too. */
  readonly allowsGuests: boolean
  /** The ARN of the role that each kind of caller takes on. */
  readonly roles: Readonly<Partial<Record<'authenticated' | 'unauthenticated', string>>>
}

/** A user pool with its client and identity pool, as the templates define them. */
export interface PoolDefinition {
  readonly region: string
  readonly poolId: string
  /** The pool's id without its region: part of every password proof. */
  readonly poolName: string
  readonly issuer: string
  readonly clientId: string
  readonly identityPool: IdentityPoolDefinition | undefined
  readonly groups: readonly string[]
  /** Whether users sign in by their email address; their user names are then made up. */
  readonly signInByEmail: boolean
  readonly signUpAllowed: boolean
  /** For example `ALLOW_USER_SRP_AUTH`. */
  readonly allowedFlows: readonly string[]
  readonly passwordPolicy: PasswordPolicy
  readonly accessTokenSeconds: number
  readonly idTokenSeconds: number
  readonly refreshTokenSeconds: number
}

const poolProperties = z.object({
  UsernameAttributes: z.array(z.string()).default([]),
  AdminCreateUserConfig: z.object({ AllowAdminCreateUserOnly: z.boolean().default(false) }).default({
    AllowAdminCreateUserOnly: false,
  }),
  Policies: z
    .object({
      PasswordPolicy: z
        .object({
          MinimumLength: z.number().default(8),
          RequireUppercase: z.boolean().default(false),
          RequireLowercase: z.boolean().default(false),
          RequireNumbers: z.boolean().default(false),
          RequireSymbols: z.boolean().default(false),
        })
        .optional(),
    })
    .optional(),
})

const unit = z.enum(['seconds', 'minutes', 'hours', 'days'])
const clientProperties = z.object({
  ExplicitAuthFlows: z.array(z.string()).default(['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']),
  AccessTokenValidity: z.number().optional(),
  IdTokenValidity: z.number().optional(),
  RefreshTokenValidity: z.number().optional(),
  TokenValidityUnits: z
    .object({ AccessToken: unit.optional(), IdToken: unit.optional(), RefreshToken: unit.optional() })
    .default({}),
})
const groupProperties = z.object({ GroupName: z.string() })

const secondsPer = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }

/** Reads the pool from the templates. */
export function readPoolDefinition(assembly: Assembly): PoolDefinition {
  const pool = first(assembly, 'AWS::Cognito::UserPool')
  const client = first(assembly, 'AWS::Cognito::UserPoolClient')
  const properties = poolProperties.parse(pool.properties)
  const validity = clientProperties.parse(client.properties)
  const units = validity.TokenValidityUnits
  const policy = properties.Policies?.PasswordPolicy
  const poolId = pool.ref()
  return {
    region: assembly.region,
    poolId,
    poolName: poolId.slice(poolId.indexOf('_') + 1),
    issuer: `https://cognito-idp.${assembly.region}.amazonaws.com/${poolId}`,
    clientId: client.ref(),
    identityPool: readIdentityPool(assembly),
    groups: assembly
      .ofType('AWS::Cognito::UserPoolGroup')
      .map((g) => groupProperties.parse(g.properties).GroupName),
    signInByEmail: properties.UsernameAttributes.includes('email'),
    signUpAllowed: !properties.AdminCreateUserConfig.AllowAdminCreateUserOnly,
    allowedFlows: validity.ExplicitAuthFlows,
    passwordPolicy: {
      minimumLength: policy?.MinimumLength ?? 8,
      requireUppercase: policy?.RequireUppercase ?? false,
      requireLowercase: policy?.RequireLowercase ?? false,
      requireNumbers: policy?.RequireNumbers ?? false,
      requireSymbols: policy?.RequireSymbols ?? false,
    },
    accessTokenSeconds: (validity.AccessTokenValidity ?? 1) * secondsPer[units.AccessToken ?? 'hours'],
    idTokenSeconds: (validity.IdTokenValidity ?? 1) * secondsPer[units.IdToken ?? 'hours'],
    refreshTokenSeconds: (validity.RefreshTokenValidity ?? 30) * secondsPer[units.RefreshToken ?? 'days'],
  }
}

const identityPoolProperties = z.object({ AllowUnauthenticatedIdentities: z.boolean() })
const rolesProperties = z.object({
  Roles: z.object({ authenticated: z.string().optional(), unauthenticated: z.string().optional() }),
})

function readIdentityPool(assembly: Assembly): IdentityPoolDefinition | undefined {
  const [pool] = assembly.ofType('AWS::Cognito::IdentityPool')
  if (!pool) return undefined
  const [attachment] = assembly.ofType('AWS::Cognito::IdentityPoolRoleAttachment')
  return {
    id: pool.ref(),
    allowsGuests: identityPoolProperties.parse(pool.properties).AllowUnauthenticatedIdentities,
    roles: attachment ? rolesProperties.parse(attachment.properties).Roles : {},
  }
}

function first(assembly: Assembly, type: string): Resource {
  const [resource] = assembly.ofType(type)
  if (!resource) throw new Error(`The templates have no ${type}`)
  return resource
}
