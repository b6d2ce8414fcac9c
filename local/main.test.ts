import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AmplifyOutputs } from './amplify-outputs'
import { eventually } from './fixture/eventually'
import { endProcess, startLocalProcess } from './fixture/local-process'
import { signInToNotes } from './fixture/notes-client'
import { freePorts } from './ports'

const ann = { username: 'ann@example.com', password: 'Passw0rd!' }
const projectDirectory = join(import.meta.dirname, '..')
let directory: string
let cloud: ChildProcess

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'local-main-'))
})
afterEach(async () => {
  await endProcess(cloud, 'SIGKILL')
  rmSync(directory, { recursive: true })
})

test('a note that was accepted is illustrated though the local cloud is killed at once, and Ctrl-C ends it', async () => {
  const { control: portBase } = await freePorts()
  const backend = ['--backend', 'local/fixture/amplify', '--outputs', join(directory, 'amplify_outputs.json')]
  const place = ['--data', join(directory, 'data'), '--port-base', String(portBase)]
  const args = [...backend, ...place, '--user', `${ann.username}:${ann.password}`]
  cloud = await startLocalProcess(args, projectDirectory)
  const outputs = JSON.parse(readFileSync(join(directory, 'amplify_outputs.json'), 'utf8')) as AmplifyOutputs
  const client = await signInToNotes(outputs, ann)
  const sent = ['one', 'two', 'three'].map((text) => client.mutations.submitNote({ text, notebook: 'blue' }))
  const ids = (await Promise.all(sent)).map(
    ({ data }) => data?.id ?? expect.unreachable('A note was not accepted.'),
  )
  await endProcess(cloud, 'SIGKILL')

  cloud = await startLocalProcess(args, projectDirectory)
  for (const id of ids)
    await eventually(async () => (await client.models.Note.get({ id })).data?.status === 'illustrated')
  await endProcess(cloud, 'SIGINT')
  expect(cloud.exitCode).toBe(0)
}, 120_000)
