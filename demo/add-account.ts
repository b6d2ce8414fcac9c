import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const usage =
  'Usage: npm run add-account -- ada@example.com staff        (or kiosk; the password is read from PASSWORD)'

const Outputs = z.object({ auth: z.object({ user_pool_id: z.string(), aws_region: z.string() }) })
const Account = z.object({ email: z.email(), group: z.enum(['staff', 'kiosk']), password: z.string().min(8) })

const [email, group] = process.argv.slice(2)
const parsed = Account.safeParse({ email, group, password: process.env.PASSWORD })
if (parsed.success) {
  addAccount(parsed.data)
  console.log(`${parsed.data.email} may sign in as ${parsed.data.group}.`)
} else {
  console.error(`${usage}\n${z.prettifyError(parsed.error)}`)
  process.exitCode = 1
}

/** Makes the account with its last password, in the deployment that `amplify_outputs.json` describes. Needs the AWS CLI. */
function addAccount(account: z.infer<typeof Account>): void {
  const file = process.env.AMPLIFY_OUTPUTS ?? './amplify_outputs.json'
  const { user_pool_id: pool, aws_region: region } = Outputs.parse(
    JSON.parse(readFileSync(file, 'utf8')),
  ).auth
  const cognito = (operation: string, ...more: readonly string[]) =>
    execFileSync(
      'aws',
      [
        'cognito-idp',
        operation,
        '--region',
        region,
        '--user-pool-id',
        pool,
        '--username',
        account.email,
        ...more,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
  const attributes = [`Name=email,Value=${account.email}`, 'Name=email_verified,Value=true']
  cognito('admin-create-user', '--message-action', 'SUPPRESS', '--user-attributes', ...attributes)
  cognito('admin-set-user-password', '--password', account.password, '--permanent')
  cognito('admin-add-user-to-group', '--group-name', account.group)
}
