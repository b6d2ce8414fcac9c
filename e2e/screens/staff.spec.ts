import { type Page, test } from '@playwright/test'
import { createBoothControl } from '../local-control'
import { screenlessKiosk, signInStaff } from '../staff-at-console'
import { testBooth } from '../test-booth'
import { takePicture } from './take-picture'

const booth = createBoothControl(testBooth)

/** A laptop at the desk, a tablet, a phone in one hand. */
const sizes = [
  { width: 1440, height: 900 },
  { width: 834, height: 1194 },
  { width: 390, height: 844 },
]

const guests = [
  ['Mara Okonkwo', 'a lighthouse keeper who paints the tide'],
  ['Hana 花', 'the koi who knows every secret'],
  ['ليلى الحداد', 'a hummingbird that stole the sun'],
  ['Jean-Baptiste Hohenau', 'the last comet train to anywhere'],
] as const

for (const size of sizes) {
  test(`every staff page at ${size.width}×${size.height}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: size })
    const page = await context.newPage()
    const shoot = (screen: string) => takePicture(page, `staff-${screen}-${size.width}x${size.height}`)
    await booth.reset()

    await page.goto('/staff')
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await shoot('sign-in')
    await signInStaff(page)
    await fillTheLine(page)
    await shoot('board')
    await page.getByRole('button', { name: /^Ticket 2, Hana/ }).click()
    await page.getByRole('complementary').getByRole('img').waitFor()
    await shoot('ticket')
    for (const room of ['cards', 'visits', 'audit']) {
      await page.goto(`/staff/${room}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await shoot(room)
    }
    await booth.setModel({ latencyMs: 0 })
    await context.close()
  })
}

/** Cards that are done, one that gave up, some in the making and in the line. */
async function fillTheLine(page: Page): Promise<void> {
  const comeTo = await screenlessKiosk()
  for (const [at, [displayName, prompt]] of guests.entries()) {
    await (await comeTo(`booth-${at % 2 ? 'b' : 'a'}`, true)).ticket({ displayName, prompt })
  }
  await page.getByRole('button', { name: `Done ${guests.length}` }).waitFor()
  await booth.updateEvent({ modelId: 'amazon.nova-canvas-v1:0' })
  await (await comeTo('booth-b')).ticket({ displayName: 'Lou', prompt: 'a dragon made of origami' })
  await page.getByText('Ticket 5 gave up').waitFor()
  await booth.updateEvent({ modelId: 'stability.stable-image-core-v1:1' })
  await booth.setModel({ latencyMs: 60_000 })
  for (const displayName of ['Priya R.', 'Sven', 'Wolfgang Amadé']) {
    await (await comeTo('booth-a')).ticket({ displayName, prompt: 'a library inside a whale' })
  }
  await page.getByRole('button', { name: 'Making 2' }).waitFor()
}
