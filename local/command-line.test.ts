import { describe, expect, test } from 'vitest'
import { readCommandLine } from './command-line'

describe('the command line', () => {
  test('has a default for everything', () => {
    expect(readCommandLine([], {})).toEqual({
      backendDirectory: 'amplify',
      dataDirectory: '.local/data',
      outputsFile: 'amplify_outputs.json',
      portBase: 4570,
      host: '127.0.0.1',
      publicHost: undefined,
      users: [],
      visibilityCapSeconds: undefined,
    })
  })

  test('takes users with groups or without, and ports from the environment', () => {
    const args = ['--user', 'a@b.co:Passw0rd!:staff,kiosk', '--user', 'c@d.co:Passw0rd!']
    expect(readCommandLine(args, { LOCAL_PORT_BASE: '5000' })).toMatchObject({
      portBase: 5000,
      users: [
        { username: 'a@b.co', password: 'Passw0rd!', groups: ['staff', 'kiosk'] },
        { username: 'c@d.co', password: 'Passw0rd!', groups: [] },
      ],
    })
  })

  test.each([
    [['--port-base', 'many'], '--port-base'],
    [['--user', 'nobody'], '--user'],
    [['--backened', 'amplify'], '--backened'],
  ])('%j is refused, naming the option', (args, option) => {
    expect(() => readCommandLine(args, {})).toThrow(option)
  })

  test('explains itself when asked', () => {
    expect(readCommandLine(['--help'], {})).toBeUndefined()
  })
})
