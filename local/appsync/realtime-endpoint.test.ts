import { Amplify } from 'aws-amplify'
import { generateClient } from 'aws-amplify/api'
import { signIn, signOut } from 'aws-amplify/auth'
import { WebSocket as Socket } from 'ws'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { connect, open, startPayload } from './realtime-wire.fixture'
import { ada, bob, editor, functionKey, startNotesApi, type NotesApi } from './notes-api.fixture'

const password = 'Passw0rd!'
const subscription = (field: string, selection = 'id text status owner pictureKey'): string =>
  `subscription Listen($filter: ModelSubscriptionNoteFilterInput) { ${field}(filter: $filter) { ${selection} } }`

type Note = Readonly<Record<string, unknown>>

/** amplify-js always asks for an encrypted connection: browsers of the local cloud are given this class too. */
class PlainWebSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(String(url).replace('wss://127.0.0.1', 'ws://127.0.0.1'), protocols)
  }
}

describe('the local realtime endpoint', () => {
  let api: NotesApi
  let sub: Record<string, string>

  const createNote = async (
    credential: string,
    fields: object,
    selection = 'id text status owner',
  ): Promise<Note> => {
    const input = { text: 'tea', status: 'waiting', notebook: 'home', ...fields }
    const query = `mutation Create($input: CreateNoteInput!) { createNote(input: $input) { ${selection} } }`
    const { data, errors } = await api.ask(credential, query, { input })
    expect(errors).toEqual([])
    return data?.['createNote'] as Note
  }

  beforeAll(async () => {
    api = await startNotesApi()
    sub = {}
    for (const name of [ada, bob]) {
      const [, payload = ''] = (await api.tokenOf(name)).split('.')
      sub[name] = (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string }).sub
    }
  })

  afterAll(() => api.stop())

  describe('used by amplify-js', () => {
    let stops: (() => void)[]

    const login = async (username: string): Promise<void> => {
      await signOut()
      await signIn({ username, password })
    }
    /** Subscribes and waits until the server has granted it. */
    const listen = async (
      field: string,
      options: { filter?: object; selection?: string } = {},
    ): Promise<Note[]> => {
      const heard: Note[] = []
      const granted = grants()
      const request = generateClient().graphql({
        query: subscription(field, options.selection),
        variables: { filter: options.filter },
      })
      if (!('subscribe' in request)) throw new Error('That is no subscription')
      const listening = request.subscribe({
        next: ({ data }) => heard.push((data as Record<string, Note>)[field] ?? {}),
      })
      stops.push(() => listening.unsubscribe())
      await granted
      return heard
    }

    beforeAll(() => {
      vi.stubGlobal('WebSocket', PlainWebSocket)
      const { endpoint: userPoolEndpoint, ...pool } = api.userPool
      Amplify.configure({
        API: { GraphQL: { endpoint: api.endpoint, region: 'us-east-1', defaultAuthMode: 'userPool' } },
        Auth: { Cognito: { ...pool, userPoolEndpoint } },
      })
    })

    beforeEach(() => {
      stops = []
    })

    afterEach(async () => {
      for (const stop of stops) stop()
      await signOut()
    })

    afterAll(() => {
      vi.unstubAllGlobals()
      Amplify.configure({})
    })

    it('tells owners of their own records alone, whoever wrote them', async () => {
      await login(ada)
      const heard = await listen('onCreateNote')
      await createNote(functionKey, { owner: sub[bob], text: 'not for ada' })
      await createNote(functionKey, { owner: sub[ada], text: 'for ada' })
      await expect.poll(() => heard).toHaveLength(1)
      expect(heard[0]).toMatchObject({ text: 'for ada', owner: sub[ada] })
    })

    it('delivers what the mutation selected, whatever its aliases, and null for the rest', async () => {
      await login(ada)
      const heard = await listen('onCreateNote', { selection: 'id owner pictureKey' })
      const { key } = await createNote(functionKey, { owner: sub[ada], pictureKey: 'p' }, 'key: id owner')
      await expect.poll(() => heard).toHaveLength(1)
      expect(heard[0]).toMatchObject({ id: key, owner: sub[ada], pictureKey: null })
    })

    it('applies the filter that a client asks for', async () => {
      await login(editor)
      const waiting = await listen('onCreateNote', { filter: { text: { beginsWith: 'green' } } })
      const either = await listen('onCreateNote', {
        filter: { or: [{ text: { eq: 'black tea' } }, { status: { in: ['failed'] } }] },
      })
      await createNote(functionKey, { text: 'black tea' })
      await createNote(functionKey, { text: 'green tea' })
      await createNote(functionKey, { text: 'no tea', status: 'failed' })
      await expect.poll(() => [waiting.length, either.length]).toEqual([1, 2])
      expect(waiting[0]).toMatchObject({ text: 'green tea' })
    })

    it('serves several subscriptions on one socket, and ends only the one that is stopped', async () => {
      await login(editor)
      const created = await listen('onCreateNote')
      const updated = await listen('onUpdateNote')
      const note = await createNote(functionKey, {})
      await expect.poll(() => created).toHaveLength(1)
      stops[0]?.()
      const update = `mutation { updateNote(input: { id: "${String(note['id'])}", text: "new" }) { id text } }`
      await api.ask(functionKey, update)
      await expect.poll(() => updated).toHaveLength(1)
      expect(created).toHaveLength(1)
    })
  })

  it('refuses one subscription without harm to the others on its socket', async () => {
    const wire = await connect(api, ada)
    wire.start('mine', subscription('onCreateNote', 'id owner'))
    wire.start('spoofed', `subscription { onCreateNote(owner: "${sub[bob]}") { id } }`)
    wire.start('nonsense', 'subscription { onNothing { id } }')
    wire.start('query', '{ listNotes { items { id } } }')
    wire.send({
      id: 'badtoken',
      type: 'start',
      payload: startPayload('bad', subscription('onCreateNote', 'id')),
    })
    wire.socket.send('no json')
    await expect
      .poll(() =>
        wire
          .received('error')
          .map(({ id }) => id ?? 'none')
          .sort(),
      )
      .toEqual(['badtoken', 'nonsense', 'none', 'query', 'spoofed'].sort())
    expect(wire.received('error').find(({ id }) => id === 'spoofed')).toMatchObject({
      payload: {
        errors: [{ errorType: 'Unauthorized', message: expect.stringContaining('onCreateNote') as string }],
      },
    })
    await expect.poll(() => wire.received('start_ack')).toHaveLength(1)
    await createNote(functionKey, { owner: sub[ada] })
    await expect
      .poll(() => wire.received('data'))
      .toMatchObject([{ id: 'mine', payload: { data: { onCreateNote: { owner: sub[ada] } } } }])
    wire.socket.close()
  })

  it('confirms the end of a subscription and then is silent about it', async () => {
    const wire = await connect(api, editor)
    wire.start('a', subscription('onCreateNote', 'id'))
    wire.start('b', subscription('onCreateNote', 'id'))
    await expect.poll(() => wire.received('start_ack')).toHaveLength(2)
    wire.send({ id: 'a', type: 'stop' })
    await expect.poll(() => wire.received('complete')).toEqual([{ type: 'complete', id: 'a' }])
    await createNote(functionKey, {})
    await expect.poll(() => wire.received('data').map(({ id }) => id)).toEqual(['b'])
    wire.socket.close()
  })

  it('acknowledges a connection with its timeout, and turns bad tokens away', async () => {
    const wire = await connect(api, editor)
    expect(wire.received('connection_ack')).toMatchObject([{ payload: { connectionTimeoutMs: 300_000 } }])
    expect(wire.received('ka')).toHaveLength(1)
    wire.socket.close()
    const stranger = open(api, 'bad')
    await expect
      .poll(() => stranger.received('connection_error'))
      .toMatchObject([{ payload: { errors: [{ errorType: 'UnauthorizedException', errorCode: 401 }] } }])
  })

  it('drops sockets while a fault holds it down, and takes them again afterwards', async () => {
    const wire = await connect(api, editor)
    api.unavailable = true
    await expect.poll(() => wire.socket.readyState).toBe(Socket.CLOSED)
    const refused = open(api, await api.tokenOf(editor))
    await expect.poll(() => refused.socket.readyState).toBe(Socket.CLOSED)
    api.unavailable = false
    const again = await connect(api, editor)
    again.socket.close()
  })
})

/** Resolves at the next `start_ack` that amplify-js announces. */
function grants(): Promise<void> {
  return new Promise((granted) => {
    void import('aws-amplify/utils').then(({ Hub }) => {
      const stop = Hub.listen('api', ({ payload }) => {
        if (payload.event !== 'Subscription ack') return
        stop()
        granted()
      })
    })
  })
}
