import type { Page } from '@playwright/test'

interface Control {
  readonly name: string
  /** In CSS pixels of the glass. */
  readonly box: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  readonly isCutOff: boolean
}

/** What a guest touches on the page as it is now, and whether the glass cuts it off; a booth never scrolls. */
export function controlsOn(page: Page): Promise<Control[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role=switch], input[type=radio]')]
      .map((control) => ({ name: control.innerText, rect: control.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 0)
      .map(({ name, rect: { left, top, right, bottom } }) => ({
        name,
        box: { left, top, right, bottom },
        isCutOff: left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1,
      })),
  )
}
