'use client'

import { useMemo } from 'react'
import { type AuditEntry, auditActions } from '../../../lib/staff/audit'
import { useLiveList, useStaffLists } from '../shell/use-live-list'
import './audit.css'

const words = {
  title: 'Audit',
  lede: 'Who did what. Nobody can change this, and nothing here is a guest’s.',
  none: 'Nothing has been done yet.',
  reading: 'Reading the audit',
}

/** Entries never change. */
const never = () => false

/** What staff did, newest first, as it happens. */
export function AuditPage() {
  const lists = useStaffLists()
  const entries = useLiveList(lists.audit, never)
  const newestFirst = useMemo(() => [...(entries ?? [])].sort((a, b) => b.at.localeCompare(a.at)), [entries])
  return (
    <div className="audit">
      <h1 className="bs-title">{words.title}</h1>
      <p className="bs-lede">{words.lede}</p>
      {newestFirst.length === 0 ? (
        <p className="bs-panel audit-empty">{entries ? words.none : words.reading}</p>
      ) : (
        <ol className="bs-panel">
          {newestFirst.map((entry) => (
            <li key={entry.id}>
              <time dateTime={entry.at}>{clock.format(new Date(entry.at))}</time>
              <p>
                <b>{entry.actorName}</b> {wordAction(entry.action)}
              </p>
              <small>{wordDetail(entry)}</small>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'medium' })
const actionWords: ReadonlyMap<string, string> = new Map(Object.entries(auditActions))

/** An action that only a newer backend knows shows by its name. */
function wordAction(action: string): string {
  return actionWords.get(action) ?? action
}

function wordDetail({ detail, subjectKind, subjectId }: AuditEntry): string {
  const facts = Object.entries(detail ?? {}).filter(([, value]) => value !== null)
  if (facts.length === 0) return `${subjectKind} ${subjectId}`
  return facts
    .map(([name, value]) => `${name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()} ${value}`)
    .join(' · ')
}
