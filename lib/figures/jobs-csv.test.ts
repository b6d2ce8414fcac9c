import { expect, it } from 'vitest'
import { createBooth, kiosk, request } from '../job/booth.fixture'
import { createSubmitCard } from '../job/submit-card'
import { jobsCsv } from './jobs-csv'

it('keeps what guests wrote in its cell, and keeps formulas from being run', async () => {
  const booth = createBooth()
  const asked = { ...request('5a7d1d9e-6f5f-4a50-8cf5-0d2a6f1c2b11'), displayName: '=HYPERLINK("x","y")' }
  await createSubmitCard(booth.ports)({ ...asked, prompt: 'a "red", blue fox 花' }, kiosk)
  const csv = jobsCsv([...booth.jobs.values()])
  const [head, row] = csv.split('\r\n')
  expect(head).toMatch(/^\uFEFFticket,userNumber,displayName,prompt/)
  expect(row).toContain(`1,42,"'=HYPERLINK(""x"",""y"")","a ""red"", blue fox 花",storybook,queued,`)
})
