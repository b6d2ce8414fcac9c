import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { FunctionError } from '../lambda/function-error'
import { ada, bob, editor, functionKey, startNotesApi, strangerKey, type NotesApi } from './notes-api.fixture'

const createNote = `mutation Create($input: CreateNoteInput!) { createNote(input: $input) { id text status owner number } }`
const updateNote = `mutation Update($input: UpdateNoteInput!, $condition: ModelNoteConditionInput) {
  updateNote(input: $input, condition: $condition) { id text status number }
}`

describe('the local GraphQL API over HTTP', () => {
  let api: NotesApi
  let tokens: Record<'ada' | 'bob' | 'editor', string>

  const subOf = (token: string): string => {
    const [, payload = ''] = token.split('.')
    return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string }).sub
  }
  const newNote = async (fields: object = {}): Promise<Record<string, unknown>> => {
    const input = { text: 'tea', status: 'waiting', notebook: 'home', owner: subOf(tokens.ada), ...fields }
    const { data, errors } = await api.ask(tokens.editor, createNote, { input })
    expect(errors).toEqual([])
    return data?.['createNote'] as Record<string, unknown>
  }

  beforeAll(async () => {
    api = await startNotesApi()
    tokens = { ada: await api.tokenOf(ada), bob: await api.tokenOf(bob), editor: await api.tokenOf(editor) }
  })

  afterEach(() => {
    api.unavailable = false
    api.dropAt = undefined
    api.calls.splice(0)
  })

  afterAll(() => api.stop())

  it('turns away who proves nothing, or proves it with a bad token or an unknown key', async () => {
    expect(await api.ask(undefined, '{ __typename }')).toMatchObject({
      status: 401,
      errors: [{ errorType: 'UnauthorizedException' }],
    })
    expect(await api.ask('not.a.token', '{ __typename }')).toMatchObject({ status: 401 })
    expect(await api.ask('ASIANOBODY', '{ __typename }')).toMatchObject({
      status: 403,
      errors: [{ errorType: 'UnrecognizedClientException' }],
    })
  })

  it('lets the owner read, the group write, and nobody else do either', async () => {
    const { id } = await newNote()
    const read = `query { getNote(id: "${String(id)}") { id text owner } }`
    expect((await api.ask(tokens.ada, read)).data).toMatchObject({
      getNote: { id, text: 'tea', owner: subOf(tokens.ada) },
    })
    expect(await api.ask(tokens.bob, read)).toMatchObject({
      data: { getNote: null },
      errors: [{ errorType: 'Unauthorized', message: 'Not Authorized to access getNote on type Query' }],
    })
    const denied = await api.ask(tokens.ada, updateNote, { input: { id, text: 'coffee' } })
    expect(denied).toMatchObject({ status: 200, errors: [{ errorType: 'Unauthorized' }] })
    expect((await api.ask(tokens.editor, updateNote, { input: { id, text: 'coffee' } })).data).toMatchObject({
      updateNote: { text: 'coffee' },
    })
  })

  it('lists to each caller what it may see', async () => {
    await newNote()
    const list = `{ listNotes { items { owner } } }`
    const items = (data: unknown) => (data as { listNotes: { items: { owner: string }[] } }).listNotes.items
    expect(items((await api.ask(tokens.bob, list)).data)).toEqual([])
    const own = items((await api.ask(tokens.ada, list)).data)
    expect(own.length).toBeGreaterThan(0)
    expect(new Set(own.map((item) => item.owner))).toEqual(new Set([subOf(tokens.ada)]))
  })

  it('refuses functions whose role may not use a field', async () => {
    const list = `{ listNotes { items { id } } }`
    expect(await api.ask(functionKey, list)).toMatchObject({ status: 200, errors: [] })
    expect(await api.ask(strangerKey, list)).toMatchObject({
      data: { listNotes: null },
      errors: [{ errorType: 'Unauthorized' }],
    })
  })

  it('carries out an update only while its condition holds', async () => {
    const { id } = await newNote({ number: 3 })
    const condition = {
      status: { eq: 'waiting' },
      number: { between: [1, 5] },
      or: [{ text: { contains: 'te' } }],
    }
    const update = () =>
      api.ask(functionKey, updateNote, { input: { id, status: 'illustrated', text: 'done' }, condition })
    expect(await update()).toMatchObject({ data: { updateNote: { status: 'illustrated' } }, errors: [] })
    expect(await update()).toMatchObject({
      data: { updateNote: null },
      errors: [{ errorType: 'DynamoDB:ConditionalCheckFailedException' }],
    })
  })

  it('refuses to update or delete what does not exist', async () => {
    const { errors } = await api.ask(functionKey, updateNote, { input: { id: 'none', text: 'x' } })
    expect(errors).toMatchObject([{ errorType: 'DynamoDB:ConditionalCheckFailedException' }])
    const { id } = await newNote()
    const remove = `mutation { deleteNote(input: { id: "${String(id)}" }) { id } }`
    expect((await api.ask(tokens.editor, remove)).data).toEqual({ deleteNote: { id } })
    expect((await api.ask(tokens.editor, remove)).errors).toHaveLength(1)
  })

  it('queries an index by key, in order, page by page, with filters', async () => {
    for (const number of [5, 3, 9, 1, 7]) await newNote({ notebook: 'numbers', number, text: `n${number}` })
    const page = async (variables: object) => {
      const query = `query Page($limit: Int, $next: String, $order: ModelSortDirection, $number: ModelIntKeyConditionInput,
        $filter: ModelNoteFilterInput) {
        notesByNotebook(notebook: "numbers", limit: $limit, nextToken: $next, sortDirection: $order, number: $number,
          filter: $filter) { items { number } nextToken } }`
      const { data, errors } = await api.ask(tokens.editor, query, variables)
      expect(errors).toEqual([])
      const result = data?.['notesByNotebook'] as { items: { number: number }[]; nextToken: string | null }
      return { numbers: result.items.map((item) => item.number), nextToken: result.nextToken }
    }
    const first = await page({ limit: 2, order: 'DESC' })
    expect(first.numbers).toEqual([9, 7])
    expect((await page({ limit: 2, order: 'DESC', next: first.nextToken })).numbers).toEqual([5, 3])
    expect((await page({ number: { ge: 5 } })).numbers).toEqual([5, 7, 9])
    const filter = {
      or: [{ text: { contains: '7' } }, { text: { eq: 'n9' } }],
      not: { text: { beginsWith: 'x' } },
    }
    expect((await page({ filter })).numbers).toEqual([7, 9])
  })

  it('runs resolver code in JavaScript', async () => {
    const next = `mutation { nextNumber(name: "visits") { name value } }`
    expect((await api.ask(tokens.bob, next)).data).toEqual({ nextNumber: { name: 'visits', value: 1 } })
    expect((await api.ask(tokens.bob, next)).data).toEqual({ nextNumber: { name: 'visits', value: 2 } })
  })

  it('hands functions the arguments and the identity, and shows their errors', async () => {
    const submit = `mutation { submitNote(text: "hi", notebook: "home") { id text } }`
    const payloads: unknown[] = []
    api.invokeFunction = (_, payload) => {
      payloads.push(payload)
      return Promise.resolve({ id: '7', text: 'from the function', status: 'waiting', notebook: 'home' })
    }
    expect((await api.ask(tokens.ada, submit)).data).toEqual({
      submitNote: { id: '7', text: 'from the function' },
    })
    expect(payloads).toMatchObject([
      {
        typeName: 'Mutation',
        fieldName: 'submitNote',
        arguments: { text: 'hi', notebook: 'home' },
        identity: {
          sub: subOf(tokens.ada),
          username: subOf(tokens.ada),
          groups: null,
          claims: { token_use: 'access' },
        },
      },
    ])
    api.invokeFunction = () =>
      Promise.reject(new FunctionError({ errorType: 'Error', errorMessage: 'no paper' }))
    expect(await api.ask(tokens.ada, submit)).toMatchObject({
      data: { submitNote: null },
      errors: [{ errorType: 'Lambda:Unhandled', message: 'no paper', path: ['submitNote'] }],
    })
  })

  it('answers introspection, and names the mistakes in a query', async () => {
    const { data } = await api.ask(tokens.ada, '{ __schema { queryType { name } mutationType { name } } }')
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' }, mutationType: { name: 'Mutation' } } })
    expect((await api.ask(tokens.ada, '{ nonsense }')).errors[0]?.message).toContain('nonsense')
    expect(await api.ask(tokens.ada, '{ unfinished')).toMatchObject({ status: 400 })
    expect((await api.ask(tokens.ada, updateNote, { input: 7 })).errors).toHaveLength(1)
  })

  it('refuses bodies over a megabyte and lives on', async () => {
    const { status } = await api
      .ask(tokens.ada, `{ __typename } # ${'x'.repeat(1024 * 1024)}`)
      .catch(() => ({ status: 413 }))
    expect(status).toBe(413)
    expect((await api.ask(tokens.ada, '{ __typename }')).status).toBe(200)
  })

  it('lets browsers call from other origins', async () => {
    const response = await fetch(api.endpoint, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:3000',
        'access-control-request-headers': 'authorization,x-amz-user-agent',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization')
  })

  it('is down when a fault says so', async () => {
    api.unavailable = true
    expect((await api.ask(tokens.ada, '{ __typename }')).status).toBe(503)
  })

  it('drops the call of a killed function before the mutation, or after it', async () => {
    const { id } = await newNote()
    api.calls.splice(0)
    const update = (text: string) => api.ask(functionKey, updateNote, { input: { id, text } })
    const textNow = async () => {
      api.dropAt = undefined
      return (await api.ask(functionKey, `{ getNote(id: "${String(id)}") { text } }`)).data
    }
    api.dropAt = 'before'
    await expect(update('lost')).rejects.toThrow()
    expect(await textNow()).toEqual({ getNote: { text: 'tea' } })
    api.dropAt = 'after'
    await expect(update('kept')).rejects.toThrow()
    expect(await textNow()).toEqual({ getNote: { text: 'kept' } })
    expect(api.calls).toMatchObject([
      { service: 'appsync', operation: 'updateNote', accessKeyId: functionKey, phase: 'before' },
      { service: 'appsync', operation: 'updateNote', accessKeyId: functionKey, phase: 'before' },
      { service: 'appsync', operation: 'updateNote', accessKeyId: functionKey, phase: 'after' },
    ])
  })

  it('answers many callers at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, number) => newNote({ notebook: 'crowd', number })),
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(40)
  })
})
