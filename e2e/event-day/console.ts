import { expect, type Page } from '@playwright/test'

/** Presses the button of exactly this name. */
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
/** A drawer of the board with its count: `Done 12`. */
export const drawer = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** A guest's ticket on the board. */
export const ticket = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Ticket .*${name}$`) })
export const door = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Door' }).getByRole('button', { name })
export const expectOpen = (kiosk: Page) =>
  expect(kiosk.getByRole('button', { name: 'Touch to start' })).toBeVisible()
