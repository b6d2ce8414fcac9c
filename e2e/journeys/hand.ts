import type { Locator, Page } from '@playwright/test'

/** By what a guest uses the booth. */
export type Means = 'touch' | 'keyboard' | 'mouse'

/** A guest's hand on the booth, which knows one means only. */
export interface Hand {
  press(control: Locator): Promise<void>
  /** Writes on the keys on the glass, or on a keyboard of one's own, into the field that the screen offers. */
  write(text: string): Promise<void>
  /** Chooses another one of a row of choices. */
  chooseNext(checked: Locator, next: Locator): Promise<void>
  /** Touches the glass at a place, whatever is there. */
  pointAt(x: number, y: number): Promise<void>
}

export function handOf(page: Page, means: Means): Hand {
  if (means === 'keyboard') return typingHand(page)
  return means === 'touch' ? touchingHand(page) : pointingHand(page)
}

function touchingHand(page: Page): Hand {
  return onTheGlass(
    page,
    (control, options) => control.tap(options),
    (x, y) => page.touchscreen.tap(x, y),
  )
}

function pointingHand(page: Page): Hand {
  return onTheGlass(
    page,
    (control, options) => control.click(options),
    (x, y) => page.mouse.click(x, y),
  )
}

function onTheGlass(
  page: Page,
  press: (control: Locator, options?: { force: boolean }) => Promise<void>,
  pointAt: Hand['pointAt'],
): Hand {
  return {
    press: (control) => press(control),
    pointAt,
    async write(text) {
      for (const letter of text)
        await press(page.locator('.keyboard').getByRole('button', { name: letter, exact: true }))
    },
    // The control of a style lies under its picture.
    chooseNext: (_checked, next) => press(next, { force: true }),
  }
}

function typingHand(page: Page): Hand {
  return {
    async press(control) {
      await walkTo(page, control)
      await page.keyboard.press('Enter')
    },
    async write(text) {
      await walkTo(page, page.getByRole('textbox'))
      await typeLetters(page, text)
    },
    async chooseNext(checked) {
      await walkTo(page, checked)
      await page.keyboard.press('ArrowDown')
    },
    pointAt: (x, y) => page.mouse.click(x, y),
  }
}

/** As a keyboard of the guest's language sends them: Playwright's own knows the keys of an American one only. */
async function typeLetters(page: Page, text: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  for (const letter of text) {
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter })
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
  }
  await devtools.detach()
}

/** More than any screen has controls. */
const mostSteps = 100

/** Goes to a control as a keyboard does: tab by tab, the shorter way round. */
async function walkTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor()
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const way = await control.evaluate((element) => {
      const at = document.activeElement
      if (at === element) return 'here'
      const ahead = !at || at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
      return ahead ? 'ahead' : 'behind'
    })
    if (way === 'here') return
    await page.keyboard.press(way === 'ahead' ? 'Tab' : 'Shift+Tab')
  }
  throw new Error(`No way by keyboard to ${control.toString()}`)
}
