import { expect, test } from './booth.fixture'

test('a device installs the kiosk full screen, at the event that it shows', async ({ page, kiosk }) => {
  void kiosk
  await page.goto('/kiosk?event=demo')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest: unknown = await (await page.request.get(href ?? '')).json()
  expect(manifest).toMatchObject({ display: 'fullscreen', start_url: '/kiosk?event=demo', scope: '/kiosk' })
})
