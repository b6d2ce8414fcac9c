'use client'

import { DeviceTabletIcon } from '@phosphor-icons/react/dist/ssr/DeviceTablet'
import { MonitorIcon } from '@phosphor-icons/react/dist/ssr/Monitor'
import { PrinterIcon } from '@phosphor-icons/react/dist/ssr/Printer'
import { useEffect, useState } from 'react'
import type { StaffLists } from '../../../lib/api/staff-lists'
import { type Device, isOnline } from '../../../lib/device/device'
import { wordClock } from '../board/word-time'
import { useLiveList } from '../shell/use-live-list'
import { visitsWords } from './visits-words'

const isNewerSign = (device: Device, known: Device) => device.seenAt > known.seenAt
const icons = { kiosk: DeviceTabletIcon, wall: MonitorIcon, print: PrinterIcon }

/** The event’s screens and printers, and whether they are there. */
export function DeviceList({ lists }: { lists: Pick<StaffLists, 'devices'> }) {
  const devices = useLiveList(lists.devices, isNewerSign)
  const now = useNow(15_000)
  if (devices === undefined) return null
  const sorted = [...devices].sort((a, b) => b.seenAt.localeCompare(a.seenAt))
  return (
    <section aria-labelledby="visits-devices">
      <h2 id="visits-devices">{visitsWords.devices}</h2>
      {sorted.length === 0 ? (
        <p className="bs-panel visits-empty">{visitsWords.noDevices}</p>
      ) : (
        <ul className="device-list">
          {sorted.map((device) => (
            <DeviceCard key={device.id} device={device} online={isOnline(device, now)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function DeviceCard({ device, online }: { device: Device; online: boolean }) {
  const Icon = icons[device.kind]
  return (
    <li className="bs-panel device-card" data-online={online || undefined}>
      <Icon className="bs-icon" aria-hidden="true" />
      <p>
        <b>
          {visitsWords.kinds[device.kind]} {device.deviceId}
        </b>
        <span>
          {visitsWords.seen(wordClock(device.seenAt))}
          {device.appVersion && ` · ${visitsWords.version(device.appVersion)}`}
        </span>
      </p>
      <span className="job-state" data-state={online ? 'completed' : 'failed'}>
        <i aria-hidden="true" />
        {online ? visitsWords.online : visitsWords.offline}
      </span>
    </li>
  )
}

/** The time, now and then, for what grows old by itself. */
function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
