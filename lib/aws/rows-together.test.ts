import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { GraphQl } from './graphql'
import { readingRowsTogether } from './rows-together'

const guestRow = { query: 'getGuest', fields: 'id name' }
const seatRow = { query: 'getSeat', fields: 'id row' }
const Guest = z.object({ id: z.string(), name: z.string() })
const Seat = z.object({ id: z.string(), row: z.int() })

/** A backend that answers each row of an operation with what `rows` has under its query and id. */
function backend(rows: Record<string, unknown>) {
  const sent: string[] = []
  const answer = (query: string, variables: Record<string, unknown>): Record<string, unknown> => {
    parse(query)
    sent.push(query)
    const selected = [...query.matchAll(/(row\d+): (\w+)\(id: \$(id\d+)\)/g)]
    const data = selected.map(([, alias, field, id]) => {
      const row = rows[`${field} ${String(variables[id ?? ''])}`]
      if (row instanceof Error) throw row
      return [alias, row ?? null]
    })
    return Object.fromEntries(data) as Record<string, unknown>
  }
  const send: GraphQl['send'] = (query, variables, reply) =>
    Promise.resolve().then(() => reply.parse(answer(query, variables)))
  return { read: readingRowsTogether(send), sent }
}

test('rows that a card needs at the same moment are one operation on the bill, and each gets its own', async () => {
  const { read, sent } = backend({
    'getGuest 1': { id: '1', name: 'Mara' },
    'getGuest 2': { id: '2', name: 'Noor' },
    'getSeat 1': { id: '1', row: 7 },
  })
  const found = await Promise.all([
    read(guestRow, '1', Guest),
    read(seatRow, '1', Seat),
    read(guestRow, '2', Guest),
    read(guestRow, '3', Guest),
  ])
  expect(found).toEqual([
    { id: '1', name: 'Mara' },
    { id: '1', row: 7 },
    { id: '2', name: 'Noor' },
    undefined,
  ])
  expect(sent).toHaveLength(1)
})

test('a row that is asked for again is read again: nobody acts on what was true a moment ago', async () => {
  const rows: Record<string, unknown> = { 'getGuest 1': { id: '1', name: 'Mara' } }
  const { read, sent } = backend(rows)
  await read(guestRow, '1', Guest)
  rows['getGuest 1'] = { id: '1', name: 'Noor' }
  expect(await read(guestRow, '1', Guest)).toEqual({ id: '1', name: 'Noor' })
  expect(sent).toHaveLength(2)
})

test('a row in a form that nobody knows is the trouble of whoever asked for it alone', async () => {
  const { read } = backend({ 'getGuest 1': { id: '1' }, 'getSeat 1': { id: '1', row: 7 } })
  const [guest, seat] = await Promise.allSettled([read(guestRow, '1', Guest), read(seatRow, '1', Seat)])
  expect(guest.status).toBe('rejected')
  expect(seat).toEqual({ status: 'fulfilled', value: { id: '1', row: 7 } })
})

test('an operation that fails fails for everybody in it, and the next one is not harmed', async () => {
  const rows: Record<string, unknown> = { 'getGuest 1': new Error('away'), 'getSeat 1': { id: '1', row: 7 } }
  const { read } = backend(rows)
  const both = await Promise.allSettled([read(guestRow, '1', Guest), read(seatRow, '1', Seat)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await read(seatRow, '1', Seat)).toEqual({ id: '1', row: 7 })
})

test('a sweeper that looks at a hundred jobs asks for ten at a time', async () => {
  const { read, sent } = backend({})
  await Promise.all(Array.from({ length: 100 }, (_, index) => read(guestRow, String(index), Guest)))
  expect(sent).toHaveLength(10)
})
