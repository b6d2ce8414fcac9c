import { askForCard, goOn, start, writeIdea, writeName } from '../guest-at-kiosk'
import { expect, test } from './booth.fixture'
import { expectFieldInSight, screens } from './walk'

/** A booth upright and lying, a tablet, a phone. */
const sizes = [screens.portrait, screens.landscape, { width: 834, height: 1194 }, { width: 390, height: 844 }]

const fox = { prompt: 'a fox astronaut on the moon', name: 'Mara' }

test('a guest’s words become a card, live, without a reload', async ({ page, kiosk, booth }) => {
  void kiosk
  await booth.setModel({ latencyMs: 1500 })
  await start(page)
  await writeIdea(page, { prompt: fox.prompt, style: 'Comic' })
  await writeName(page, fox.name)

  await expect(page.getByRole('heading', { name: 'Thank you, Mara.' })).toBeVisible()
  await expect(page.getByText('It is being painted now.')).toBeVisible()

  await expect(page.getByRole('heading', { name: 'Here it is, Mara.' })).toBeVisible()
  await expect(page.getByRole('img', { name: /Mara/ })).toBeVisible()
  await page.getByRole('button', { name: 'Take it home' }).click()
  await expect(page.getByRole('heading', { name: 'Take it home.' })).toBeVisible()
  await expect(page.getByText('You can make 4 more cards.')).toBeVisible()

  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
  expect(await booth.invocations()).toBe(1)
})

test('the keys on the glass step aside for a keyboard of one’s own, and at no size cover the field', async ({
  page,
  kiosk,
}) => {
  void kiosk
  const keys = page.getByRole('group', { name: 'Keyboard' })
  const field = page.getByRole('textbox')
  const atEverySize = async () => {
    for (const size of sizes) {
      await page.setViewportSize(size)
      await expectFieldInSight(page)
      await expect(keys).toBeVisible({ visible: size.width >= 700 })
    }
  }
  await start(page)
  await field.fill('a fox astronaut on the moon, '.repeat(9))
  await atEverySize()
  await page.setViewportSize(screens.portrait)
  await page.keyboard.type('!')
  await expect(keys).toBeHidden()
  await goOn(page, 'Next').click()
  await page.getByRole('heading', { name: 'Whose card is it?' }).waitFor()
  await field.fill('Maximiliane-Theodora')
  await atEverySize()
})

test('a reload in the middle of a card comes back to it', async ({ page, kiosk, booth }) => {
  void kiosk
  await booth.setModel({ latencyMs: 4000 })
  await askForCard(page, fox)
  await page.getByRole('heading', { name: 'Thank you, Mara.' }).waitFor()
  await page.reload()
  await expect(page.getByRole('heading', { name: /Thank you, Mara.|Here it is, Mara./ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Here it is, Mara.' })).toBeVisible()
  expect(await booth.invocations()).toBe(1)
})

test('another card starts with a clean stage and a new surprise, and the next guest sees nothing of the last', async ({
  page,
  kiosk,
}) => {
  void kiosk
  const field = page.getByRole('textbox')
  const surprise = page.getByRole('button', { name: 'Surprise me' }).first()
  await start(page)
  // Chance that always falls the same way: only what the guest has seen keeps an idea from coming again.
  await page.evaluate(() => Object.assign(Math, { random: () => 0.5 }))
  await surprise.click()
  await expect(field).not.toHaveValue('')
  const first = await field.inputValue()
  await writeIdea(page, fox)
  await writeName(page, fox.name)
  await page.getByRole('button', { name: 'Take it home' }).click()
  await page.getByRole('button', { name: 'Make another' }).click()
  await expect(field).toHaveValue('')
  await surprise.click()
  await expect(field).not.toHaveValue('')
  expect(await field.inputValue()).not.toBe(first)
  await writeIdea(page, { prompt: 'a second idea' })
  await goOn(page, 'Back').first().click()
  await goOn(page, 'Back').first().click()
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()

  const left = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, location.href, document.title]),
  )
  expect(left).not.toMatch(/Mara|fox|second idea/)
  expect(await page.content()).not.toMatch(/Mara|fox astronaut|second idea/)
})

test('a guest may leave the line, and gets the turn back', async ({ page, kiosk, booth }) => {
  void kiosk
  // Both workers are busy with others for longer than this test lasts, so this card has to wait.
  await booth.setModel({ latencyMs: 50_000 })
  const others = await Promise.all([1, 2].map(() => page.context().newPage()))
  for (const other of others) {
    await other.goto('/kiosk')
    await askForCard(other, { prompt: 'someone else’s idea', name: 'Other' })
    await other.getByText('Thank you').first().waitFor()
  }
  await page.reload()
  await askForCard(page, fox)
  const leave = page.getByRole('button', { name: 'Leave the line' })
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect(leave).toBeInViewport({ ratio: 1 })
  }
  await leave.click()
  await expect(
    page
      .getByRole('button', { name: 'Touch to start' })
      .or(page.getByRole('heading', { name: 'What is on your card?' })),
  ).toBeVisible()
})
