import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { FunctionFault } from './control/fault-request'
import { eventually } from './fixture/eventually'
import { synthesizeNotesBackend } from './fixture/notes-backend'
import { signInToNotes, type Note, type NotesClient } from './fixture/notes-client'
import { freePorts } from './ports'
import { startLocalCloud, type LocalCloud } from './start-local-cloud'

const ann = { username: 'ann@example.com', password: 'Passw0rd!', groups: [] }
const eventSchema = z.object({ Records: z.array(z.object({ body: z.string() })) })
const stateSchema = z.object({
  notes: z.number(),
  model: z.object({
    byLabel: z.record(z.string(), z.number()),
    answersByLabel: z.record(z.string(), z.number()),
  }),
  queues: z.array(z.object({ name: z.string(), ready: z.number(), inFlight: z.number() })),
  functions: z.record(z.string(), z.object({ crashes: z.number(), timeouts: z.number() })),
})

describe('the notes app on the local cloud', () => {
  let directory: string
  let assemblyDirectory: string
  let cloud: LocalCloud
  let client: NotesClient

  const start = async () => {
    cloud = await startLocalCloud({
      assemblyDirectory,
      dataDirectory: directory,
      ports: await freePorts(),
      visibilityCapSeconds: 0,
      seed: async ({ putUser, putRow }) => {
        await putUser(ann)
        await putRow('Counter', { name: 'seeded', value: 40, createdAt: '2026-01-01T00:00:00Z' })
      },
      labelOf: (event) => {
        const [record] = eventSchema.safeParse(event).data?.Records ?? []
        return record === undefined ? undefined : (JSON.parse(record.body) as { id: string }).id
      },
      describe: async ({ rows }) => ({ notes: (await rows('Note')).length }),
    })
    client = await signInToNotes(cloud.outputs, ann)
  }
  const state = async () => stateSchema.parse(await cloud.state())
  const submit = async (text: string): Promise<Note> => {
    const { data, errors } = await client.mutations.submitNote({ text, notebook: 'blue' })
    if (!data) throw new Error(JSON.stringify(errors))
    return data
  }
  const pictureOf = (id: string) =>
    eventually(async () => (await client.models.Note.get({ id })).data?.pictureKey ?? undefined)
  const illustrated = (note: Note) => pictureOf(note.id)

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'local-cloud-'))
    assemblyDirectory = await synthesizeNotesBackend()
    await start()
  }, 120_000)
  afterEach(() => cloud.reset())
  afterAll(async () => {
    await cloud.stop()
    rmSync(directory, { recursive: true })
  })

  test('a note goes through the queue to the worker, and its picture comes back over the subscription', async () => {
    const updates: Note[] = []
    const subscription = client.models.Note.onUpdate().subscribe({ next: (note) => updates.push(note) })
    // Amplify does not say when a subscription stands: notes are sent until one comes back.
    const update = await eventually(async () => {
      await illustrated(await submit('a red boat'))
      return updates[0]
    })
    subscription.unsubscribe()
    expect(update).toMatchObject({ text: 'a red boat', status: 'illustrated' })
  })

  test('a resolver in JavaScript counts on from the seeded row', async () => {
    expect((await client.mutations.nextNumber({ name: 'seeded' })).data?.value).toBe(41)
    expect((await client.mutations.nextNumber({ name: 'seeded' })).data?.value).toBe(42)
  })

  test('what a function refuses reaches the caller in the words of the function', async () => {
    await expect(submit('refuse me')).rejects.toThrow('This note cannot be kept.')
  })

  test.each([
    ['before-model', 'crash', 1],
    ['after-model', 'crash', 2],
    ['after-store', 'timeout', 2],
    ['before-complete', 'timeout', 2],
  ] as const)('a %s %s is survived by another delivery', async (at, kind, modelCalls) => {
    const fault: FunctionFault = { function: 'illustrate-note', at, kind, times: 1 }
    cloud.plan(fault)
    const note = await submit('a stubborn boat')
    await illustrated(note)
    const { model, functions } = await state()
    expect(model.byLabel[note.id]).toBe(modelCalls)
    expect(functions['illustrate-note']?.[kind === 'crash' ? 'crashes' : 'timeouts']).toBe(1)
  })

  test('a note whose sender dies right after saving it is saved, and its message is not sent', async () => {
    const at = { service: 'appsync', operation: 'createNote', phase: 'after' } as const
    cloud.plan({ function: 'submit-note', at, kind: 'crash', times: 1 })
    await expect(submit('a lonely boat')).rejects.toThrow()
    expect(await state()).toMatchObject({ notes: 1, functions: { 'submit-note': { crashes: 1 } } })
    expect((await state()).functions['illustrate-note']).toBeUndefined()
  })

  test('a message delivered twice at once is paid for twice by a worker that does not look', async () => {
    cloud.plan({ service: 'sqs', kind: 'deliver-twice', times: 1 })
    const note = await submit('two boats')
    await eventually(async () => (await state()).model.answersByLabel[note.id] === 2)
  })

  test('a scheduled function can be called now', async () => {
    await cloud.runSchedulesOf('tidy-notes')
    expect((await state()).functions['tidy-notes']).toMatchObject({ crashes: 0 })
  })

  test('what the model was paid for is known after a restart', async () => {
    const note = await submit('a paid boat')
    await illustrated(note)
    await cloud.stop()
    await start()
    expect((await state()).model.answersByLabel).toEqual({ [note.id]: 1 })
  })

  test('a note that cannot be drawn ends among the dead letters', async () => {
    await submit('cannot be drawn')
    await eventually(
      async () => (await state()).queues.find(({ name }) => name === 'DeadLetters')?.ready === 1,
    )
  })

  test('an outage of AppSync delays a note, and loses nothing', async () => {
    cloud.plan({ function: 'illustrate-note', at: 'after-model', kind: 'crash', times: 1 })
    const note = await submit('a late boat')
    cloud.plan({ service: 'appsync', kind: 'unavailable', forMs: 100 })
    await expect(illustrated(note)).resolves.toContain(note.id)
  })

  test('a reset leaves what was seeded and nothing else', async () => {
    await illustrated(await submit('a boat'))
    await cloud.reset()
    expect(await state()).toMatchObject({ notes: 0, model: { byLabel: {} } })
    expect((await client.mutations.nextNumber({ name: 'seeded' })).data?.value).toBe(41)
  })

  test('users, notes and pictures are there after a restart', async () => {
    const note = await submit('a kept boat')
    await illustrated(note)
    await cloud.stop()
    await start()
    expect((await client.models.Note.get({ id: note.id })).data).toMatchObject({ status: 'illustrated' })
  })

  test('the same synthesis can be taken again while everything runs', () => {
    expect(cloud.replaceAssets(assemblyDirectory)).toBe('replaced')
  })
})
