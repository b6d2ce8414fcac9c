import type { Page } from '@playwright/test'
import { demoAccounts } from '../demo/accounts'

/** Signs in at the staff console, as a person does. */
export async function signInStaff(page: Page, account = demoAccounts.staff): Promise<void> {
  await page.goto('/staff')
  await page.getByLabel('Email').fill(account.username)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Staff' }).waitFor()
}
