import { test } from '@playwright/test'
import { demoAccounts } from '../../demo/accounts'
import { createBoothControl } from '../local-control'
import { signInStaff } from '../staff-at-console'
import { testBooth } from '../test-booth'
import { takePicture } from './take-picture'

const booth = createBoothControl(testBooth)

/** A laptop at the desk, a tablet, a phone in one hand. */
const sizes = [
  { width: 1440, height: 900 },
  { width: 834, height: 1194 },
  { width: 390, height: 844 },
]

for (const size of sizes) {
  test(`every staff page at ${size.width}×${size.height}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: size })
    const page = await context.newPage()
    const shoot = (screen: string) => takePicture(page, `staff-${screen}-${size.width}x${size.height}`)
    await booth.reset()

    await page.goto('/staff')
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await shoot('sign-in')
    await signInStaff(page, demoAccounts.staff)
    await shoot('board')
    await context.close()
  })
}
