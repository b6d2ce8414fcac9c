import { closeAtItsHour, exportAll, purge, readAudit, readFigures } from '../event-day/closing'
import { checkAndOpen, freshTurn, makeTheFirstEvent, setUp } from '../event-day/opening'
import {
  decide,
  pausePainting,
  pauseTheDoor,
  printOne,
  watchTheLine,
  whatWentWrong,
} from '../event-day/running'
import { openKiosk, openStaffRoom } from '../signed-in'
import { withoutSaveDialog } from '../staff-at-console'
import { phone } from '../staff-page'
import { test } from './booth.fixture'

test.use({ viewport: phone })

/*
 * Fifty guests ask for a card, 48 get one; one is asked for other words, one leaves the line. Beside them goes the
 * test card of the check, which is no guest's.
 */
test('one person runs a whole event day from a phone, and the numbers at its end are what happened', async ({
  page,
  browser,
  booth,
}) => {
  test.setTimeout(300_000)
  await booth.setModel({ latencyMs: 0 })
  const calm = { viewport: { width: 1080, height: 1920 }, reducedMotion: 'reduce' } as const
  const kiosk = await (await browser.newContext(calm)).newPage()
  await openKiosk(kiosk)
  await booth.updateEvent({ status: 'closed' })
  await withoutSaveDialog(page)
  await openStaffRoom(page)

  await test.step('set the event up', () => setUp(page))
  await test.step('check and open', () => checkAndOpen(page, kiosk))
  await test.step('a guest at the kiosk gets a fresh turn', () => freshTurn(page, kiosk))
  await test.step('watch the line', () => watchTheLine(page, booth))
  await test.step('a failed and a refused one', () => whatWentWrong(page, booth))
  await test.step('one onto the wall, one kept off', () => decide(page))
  await test.step('pause and open the door', () => pauseTheDoor(page, kiosk))
  await test.step('pause the workers', () => pausePainting(page))
  await test.step('print', () => printOne(page))
  await test.step('the door closes at its hour', () => closeAtItsHour(page, kiosk, booth))
  await test.step('read the figures', () => readFigures(page))
  const pictures = await test.step('export', () => exportAll(page))
  await test.step('who did what', () => readAudit(page))
  await test.step('purge', () => purge(page, booth, pictures))
  await test.step('the next first event', () => makeTheFirstEvent(page, kiosk))
  await kiosk.context().close()
})
