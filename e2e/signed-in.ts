import type { BrowserContext, Page } from '@playwright/test'
import { signInKiosk } from './guest-at-kiosk'
import { signInStaff } from './staff-at-console'

/** Opens the kiosk at its attract screen, signed in. */
export async function openKiosk(page: Page): Promise<void> {
  await beKiosk(page)
  await page.goto('/kiosk')
  await page.getByRole('button', { name: 'Touch to start' }).waitFor()
}

/** Opens the wall, signed in with the kiosks' account. */
export async function openWall(page: Page): Promise<void> {
  await beKiosk(page)
  await page.goto('/wall')
}

/** Opens a page of the staff console, signed in. */
export async function openStaffRoom(page: Page, path = '/staff'): Promise<void> {
  await beStaff(page)
  await page.goto(path)
  await page.getByRole('navigation', { name: 'Staff' }).waitFor()
}

const beKiosk = remember(signInKiosk)
const beStaff = remember(signInStaff)

/** Amplify's own: what the device itself keeps, such as its id, is not another device's to have. */
const amplifyKey = /^CognitoIdentityServiceProvider\./

/** Walks the form once per worker, and gives an account's tokens to every page after that. */
function remember(signIn: (page: Page) => Promise<void>): (page: Page) => Promise<void> {
  let account: ReturnType<BrowserContext['storageState']> | undefined
  return async (page) => {
    account ??= tokensAfter(signIn, page.context())
    await page.context().setStorageState(await account)
  }
}

async function tokensAfter(signIn: (page: Page) => Promise<void>, context: BrowserContext) {
  const aside = await context.browser()?.newContext()
  if (!aside) throw new Error('This context cannot open another one to sign in.')
  await signIn(await aside.newPage())
  const { origins } = await aside.storageState()
  await aside.close()
  return {
    cookies: [],
    origins: origins.map(({ origin, localStorage }) => ({
      origin,
      localStorage: localStorage.filter(({ name }) => amplifyKey.test(name)),
    })),
  }
}
