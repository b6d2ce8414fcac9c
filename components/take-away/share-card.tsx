'use client'

import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check'
import { ExportIcon } from '@phosphor-icons/react/dist/ssr/Export'
import { LinkIcon } from '@phosphor-icons/react/dist/ssr/Link'
import { useState } from 'react'
import type { TakeAwayWords } from '../../lib/words/take-away-words'
import { shareFile } from './share-file'
import { TiltPermission } from './tilt-permission'
import { useScripted } from './use-scripted'

interface ShareCardProps {
  words: TakeAwayWords['share']
  fileUrl: string
  fileName: string
  text: string
}

/** Shares the card's picture where the phone can, else its link. Needs scripts; the page is whole without it. */
export function ShareCard({ words, fileUrl, fileName, text }: ShareCardProps) {
  const scripted = useScripted()
  const [copied, setCopied] = useState(false)
  return (
    <div className="pocket-two pocket-scripted">
      {scripted && 'share' in navigator && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => void sharePicture({ fileUrl, fileName, text })}
        >
          <ExportIcon className="icon" weight="bold" />
          {words.share}
        </button>
      )}
      <button
        type="button"
        className="button button-quiet"
        onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}
      >
        {copied ? <CheckIcon className="icon" weight="bold" /> : <LinkIcon className="icon" weight="bold" />}
        {copied ? words.copied : words.copy}
      </button>
      {scripted && <TiltPermission label={words.tilt} />}
    </div>
  )
}

async function sharePicture({ fileUrl, fileName, text }: Omit<ShareCardProps, 'words'>): Promise<void> {
  const picture = await (await fetch(fileUrl)).blob()
  await shareFile(new File([picture], fileName, { type: 'image/png' }), text)
}
