'use client'

import Link from 'next/link'
import type { EventDesk } from '../../../lib/api/event-desk'
import { isDirty } from '../../../lib/event/event-draft'
import type { EventSettings } from '../../../lib/event/event'
import { useStaffRoom } from '../shell/staff-room'
import { EventConflict } from './event-conflict'
import { EventControls } from './event-controls'
import { EventFile } from './event-file'
import { EventFormFields } from './event-form'
import { EventPreview } from './event-preview'
import { LogoField } from './logo-field'
import { StaffPin } from './staff-pin'
import { eventWords as words, fieldWords } from './event-words'
import { type DraftEditor, type Saving, useEventDraft } from './use-event-draft'
import { useEventDesk, useEventSettings } from './use-event-settings'
import './event.css'

/** The event's own page: its switches, its form, how it looks. */
export function EventPage() {
  const { eventId, state } = useStaffRoom()
  const desk = useEventDesk()
  const { settings, heard } = useEventSettings(desk)
  return (
    <div className="event-page">
      <header className="event-head">
        <h1 className="bs-title">{words.title}</h1>
        <Link className="bs-button" href="/staff/events">
          {words.toEvents}
        </Link>
      </header>
      {settings ? (
        <>
          <EventControls desk={desk} event={settings} onChanged={heard} />
          <Editor key={eventId} desk={desk} event={settings} onSaved={heard} />
          <StaffPin desk={desk} eventId={eventId} />
        </>
      ) : (
        <p>{state === 'missing' ? words.missing : words.loading}</p>
      )}
    </div>
  )
}

interface EditorProps {
  desk: EventDesk
  event: EventSettings
  onSaved: (event: EventSettings) => void
}

function Editor({ desk, event, onSaved }: EditorProps) {
  const editor = useEventDraft(desk, event, onSaved)
  const { draft, saving, edit } = editor
  return (
    <div className="event-desk">
      <form
        className="event-form"
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          void editor.save()
        }}
      >
        {draft.conflict && (
          <EventConflict mine={draft.mine} conflict={draft.conflict} onSettle={editor.settle} />
        )}
        <EventFormFields
          logo={
            <LogoField
              desk={desk}
              eventId={event.id}
              logoKey={draft.mine.logoKey}
              onChange={(logoKey) => edit({ logoKey })}
            />
          }
          form={draft.mine}
          onChange={edit}
          errors={saving.kind === 'invalid' ? saving.errors : {}}
        />
        <EventFile name={event.id} form={draft.mine} onImport={edit} />
        <SaveBar editor={editor} />
      </form>
      <EventPreview form={draft.mine} />
    </div>
  )
}

/** Always in reach: whether there is something to save, and what came of saving. */
function SaveBar({ editor: { draft, saving, undo } }: { editor: DraftEditor }) {
  const dirty = isDirty(draft)
  const told = draft.told && words.told(draft.told.map((field) => fieldWords[field]).join(', '))
  return (
    <div className="event-save">
      <p role="status" data-kind={saving.kind}>
        {sayState(saving) ?? told ?? (dirty ? words.unsaved : '')}
      </p>
      {dirty && (
        <button type="button" className="bs-button" onClick={undo}>
          {words.undo}
        </button>
      )}
      <button
        className="bs-button bs-button-key"
        disabled={!dirty || saving.kind === 'busy' || draft.conflict !== undefined}
      >
        {words.save}
      </button>
    </div>
  )
}

function sayState(saving: Saving): string | undefined {
  switch (saving.kind) {
    case 'idle':
      return undefined
    case 'busy':
      return words.saving
    case 'saved':
      return words.saved
    case 'invalid':
      return words.check
    case 'refused':
      return saving.message
    case 'away':
      return words.away
  }
}
