import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { settled } from './settled'

/** The phone in one hand, and the laptop at the desk. */
export const phone = { width: 390, height: 844 }
const desk = { width: 1440, height: 900 }

/** The least that a finger of the crew hits, in CSS pixels. */
const targetPx = 44

/** Fails when a staff page, on a phone or at the desk, has a finding of axe, a small target or runs off to the side. */
export async function expectGoodStaffPage(page: Page): Promise<void> {
  for (const size of [desk, phone]) {
    await page.setViewportSize(size)
    await settled(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await smallTargets(page), `too small to touch at ${size.width} px`).toEqual([])
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(isWide, `wider than ${size.width} px`).toBe(false)
  }
}

/** What can be touched in sight and is smaller than a finger, the room around it that belongs to it included. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const touchable = 'a[href], button, input, select, textarea, summary, [role="button"]'
    const targetOf = (element: Element) => element.closest('label') ?? element
    const isHit = (target: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && targetOf(hit).contains(target)
    }
    const isLarge = (target: Element) => {
      const { left, right, top, bottom } = target.getBoundingClientRect()
      if (right - left >= least && bottom - top >= least) return true
      const [x, y, reach] = [(left + right) / 2, (top + bottom) / 2, least / 2 - 1]
      return [
        [x - reach, y],
        [x + reach, y],
        [x, y - reach],
        [x, y + reach],
      ].every(([atX = 0, atY = 0]) => isHit(target, atX, atY))
    }
    /** What has scrolled half out of its list, or lies under the ticket that is open, cannot be judged. */
    const inSight = (target: Element) => {
      if (!target.checkVisibility({ opacityProperty: true })) return false
      const { top, bottom, left, right } = target.getBoundingClientRect()
      const middle = (top + bottom) / 2
      if (!isHit(target, (left + right) / 2, middle)) return false
      const frames = [document.documentElement]
      for (let around = target.parentElement; around; around = around.parentElement)
        if (getComputedStyle(around).overflowY !== 'visible') frames.push(around)
      return frames.every((frame) => {
        const shown = frame.getBoundingClientRect()
        const [from, to] = [Math.max(shown.top, 0), Math.min(shown.bottom, innerHeight)]
        return middle - least / 2 >= from && middle + least / 2 <= to
      })
    }
    const targets = [...document.querySelectorAll(touchable)].map(targetOf).filter(inSight)
    return targets.filter((target) => !isLarge(target)).map((target) => target.outerHTML.slice(0, 160))
  }, targetPx)
}
