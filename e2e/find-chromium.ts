import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/**
 * What each Chromium leaves out. The last list given is the only one that counts, so the first part is what Playwright
 * leaves out itself. The address bar's suggestions are two pages of their own in each window, of half a second of work
 * each at its start and of garbage some seconds later: a kiosk has one window for a day and no address bar, a test a new
 * one.
 */
const featuresLeftOut = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  // The address bar's.
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]

/** The start of every Chromium: no sandbox for root, nothing that calls home from a machine without a network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${featuresLeftOut.join(',')}`,
]

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A Chromium to drive: `CHROMIUM_PATH`, the system's, Playwright's own, or one installed from Debian's packages. */
export function findChromium(): string {
  const candidates = [process.env.CHROMIUM_PATH, ...installed, chromium.executablePath()]
  const found = candidates.find((path) => path && existsSync(path))
  if (found) return found
  installChromium()
  const now = installed.find((path) => existsSync(path))
  if (!now) throw new Error('No Chromium was found. Install one, or name it in CHROMIUM_PATH.')
  return now
}

function installChromium(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('Installing Chromium …')
  const run = (...args: string[]) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  run('update', '-qq')
  run('install', '-y', '-qq', 'chromium')
}
