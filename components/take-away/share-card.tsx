'use client'

import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check'
import { ExportIcon } from '@phosphor-icons/react/dist/ssr/Export'
import { LinkIcon } from '@phosphor-icons/react/dist/ssr/Link'
import { useState, useSyncExternalStore } from 'react'
import { TiltPermission } from './tilt-permission'

interface ShareCardProps {
  fileUrl: string
  fileName: string
  text: string
}

/** Shares the card's picture where the phone can, else its link. Needs scripts; the page is whole without it. */
export function ShareCard({ fileUrl, fileName, text }: ShareCardProps) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [copied, setCopied] = useState(false)
  if (!scripted) return null
  return (
    <div className="pocket-two">
      {'share' in navigator && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => void share({ fileUrl, fileName, text })}
        >
          <ExportIcon className="icon" weight="bold" />
          Share
        </button>
      )}
      <button
        type="button"
        className="button button-quiet"
        onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}
      >
        {copied ? <CheckIcon className="icon" weight="bold" /> : <LinkIcon className="icon" weight="bold" />}
        {copied ? 'Copied' : 'Copy link'}
      </button>
      <TiltPermission />
    </div>
  )
}

/** Whether there are scripts never changes: the server knows of none. */
const never = () => () => undefined

async function share({ fileUrl, fileName, text }: ShareCardProps): Promise<void> {
  const picture = await (await fetch(fileUrl)).blob()
  const withFile = { text, files: [new File([picture], fileName, { type: 'image/png' })] }
  const data = navigator.canShare(withFile) ? withFile : { text, url: location.href }
  // A guest who closes the sheet has said no; there is nothing to tell.
  await navigator.share(data).catch(() => undefined)
}
