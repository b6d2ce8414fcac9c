import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { synthesize } from './cloudformation/synthesize'
import { readCommandLine, usage, type CommandLine } from './command-line'
import { portsFrom } from './ports'
import { startLocalCloud } from './start-local-cloud'
import { stopOnSignal } from './stop-on-signal'

/** Stands any Amplify Gen 2 backend up and serves it until Ctrl-C. */
async function main(commandLine: CommandLine): Promise<void> {
  const dataDirectory = resolve(commandLine.dataDirectory)
  const assemblyDirectory = await synthesize({
    backendDirectory: commandLine.backendDirectory,
    cacheDirectory: join(dataDirectory, 'synthesized'),
    log: (line) => console.log(line),
  })
  const { host, publicHost, users, visibilityCapSeconds } = commandLine
  const cloud = await startLocalCloud({
    assemblyDirectory,
    dataDirectory,
    host,
    publicHost,
    ports: portsFrom(commandLine.portBase),
    visibilityCapSeconds,
    log: (source, line) => console.log(`[${source}] ${line}`),
  })
  stopOnSignal(() => cloud.stop())
  for (const user of users) await cloud.putUser(user)
  writeFileSync(commandLine.outputsFile, `${JSON.stringify(cloud.outputs, null, 2)}\n`)
  console.log(`AppSync   ${cloud.endpoints.appsync}/graphql`)
  console.log(`Cognito   ${cloud.endpoints.cognito}`)
  console.log(`Control   ${cloud.endpoints.control}/_local/state`)
  console.log(`Wrote ${commandLine.outputsFile}. Ctrl-C stops it; everything is kept.`)
}

try {
  const commandLine = readCommandLine(process.argv.slice(2), process.env)
  if (commandLine === undefined) console.log(usage)
  else await main(commandLine)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
