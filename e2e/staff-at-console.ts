import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { demoAccounts } from '../demo/accounts'
import type { AmplifyOutputs } from '../local/amplify-outputs'
import { type Guest, startGuest } from './backend/guest'
import { signInTo } from './backend/sign-in'
import { testBooth } from './test-booth'

/** Signs in at the staff console, as a person does. */
export async function signInStaff(page: Page, account = demoAccounts.staff): Promise<void> {
  await page.goto('/staff')
  await page.getByLabel('Email').fill(account.username)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Staff' }).waitFor()
}

/** Lets guests come to kiosks that have no screen: the console sees them as any others. */
export async function screenlessKiosk(): Promise<
  (deviceId: string, wallConsent?: boolean) => Promise<Guest>
> {
  const outputs = JSON.parse(
    readFileSync(`${testBooth.dataDirectory}/amplify_outputs.json`, 'utf8'),
  ) as AmplifyOutputs
  const { accessToken } = await signInTo({ outputs }, demoAccounts.kiosk)
  return (deviceId, wallConsent) => startGuest({ outputs }, accessToken, deviceId, wallConsent)
}

/** Goes to a room of the console; on a phone some of them are behind "More". */
export async function go(page: Page, room: string): Promise<void> {
  const rooms = page.getByRole('navigation', { name: 'Staff' })
  const link = rooms.getByRole('link', { name: room })
  if (!(await link.isVisible())) await rooms.getByRole('button', { name: 'More' }).click()
  await link.click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** The dialog that asks where a file goes is the system's own; phones have none, and download. */
export async function withoutSaveDialog(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
}
