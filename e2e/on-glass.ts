import type { Page } from '@playwright/test'

/** What a guest touches and the glass cuts off, in words; a booth never scrolls. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role=switch], input[type=radio]')]
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
      .filter(
        ({ box }) =>
          box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1,
      )
      .map(({ control, box }) => `${control.innerText} ${JSON.stringify(box)}`),
  )
}
