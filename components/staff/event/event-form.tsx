import type { ReactNode } from 'react'
import type { EventForm } from '../../../lib/event/event-form'
import { DEFAULT_MODEL_ID, findImageModel, imageModels } from '../../../lib/image-model/image-models'
import { styles } from '../../../lib/prompt/style'
import { Language, languages } from '../../../lib/words/language'
import { ColourFields } from './colour-fields'
import { groupWords } from './event-words'
import { Choices, Field, NumberField, TextField } from './field'
import { isoOfLocal, localOfIso } from './local-time'

export interface EventFormFieldsProps {
  form: EventForm
  onChange: (change: Partial<EventForm>) => void
  /** What is wrong, by field; a part of the colours as `brand.gel`. */
  errors: Readonly<Record<string, string>>
}

interface WholeFormProps extends EventFormFieldsProps {
  /** The field of the logo, which is kept apart from the form. */
  logo: ReactNode
}

/** All that staff may change of an event, grouped as they think of it. */
export function EventFormFields({ logo, form, onChange, errors }: WholeFormProps) {
  const text = (field: 'name' | 'place' | 'shareText' | 'artNote') => ({
    field,
    value: form[field],
    error: errors[field],
    onChange: (value: string) =>
      onChange({ [field]: value === '' && field !== 'name' && field !== 'place' ? undefined : value }),
  })
  return (
    <>
      <Group title={groupWords.about}>
        <TextField {...text('name')} />
        <TextField {...text('place')} />
        <TextField
          field="date"
          type="date"
          value={form.date}
          error={errors.date}
          onChange={(date) => onChange({ date })}
        />
        <TextField {...text('shareText')} />
        <Choices
          field="languages"
          options={Language.options.map((id) => ({ id, label: languages[id].name }))}
          chosen={form.languages}
          error={errors.languages}
          onChange={(chosen) => onChange({ languages: chosen })}
        />
      </Group>
      <Group title={groupWords.look}>
        <ColourFields brand={form.brand} errors={errors} onChange={(brand) => onChange({ brand })} />
        {logo}
        <TextField {...text('artNote')} />
        <Choices
          field="styles"
          options={styles}
          chosen={form.styles}
          error={errors.styles}
          onChange={(chosen) => onChange({ styles: chosen })}
        />
      </Group>
      <GuestFields form={form} onChange={onChange} errors={errors} />
      <ModelFields form={form} onChange={onChange} errors={errors} />
      <Group title={groupWords.hours}>
        {(['opensAt', 'closesAt'] as const).map((field) => (
          <TextField
            key={field}
            field={field}
            type="datetime-local"
            value={localOfIso(form[field])}
            error={errors[field]}
            onChange={(value) => onChange({ [field]: isoOfLocal(value) })}
          />
        ))}
      </Group>
    </>
  )
}

function GuestFields({ form, onChange, errors }: EventFormFieldsProps) {
  const number = numberFields({ form, onChange, errors })
  return (
    <Group title={groupWords.guests}>
      <NumberField {...number('allowance')} />
      <NumberField {...number('lineLimit')} />
      <NumberField {...number('promptMaxLength')} />
      <NumberField {...number('keepDays')} />
      <NumberField {...number('printLimit')} />
      <Field field="blockedWords" error={errors.blockedWords} wide>
        {(control) => (
          <textarea
            {...control}
            className="bs-field"
            rows={3}
            value={form.blockedWords.join('\n')}
            onChange={({ target }) =>
              onChange({ blockedWords: target.value === '' ? [] : target.value.split('\n') })
            }
          />
        )}
      </Field>
    </Group>
  )
}

function ModelFields({ form, onChange, errors }: EventFormFieldsProps) {
  const number = numberFields({ form, onChange, errors })
  const regions = findImageModel(form.modelId ?? DEFAULT_MODEL_ID)?.regions ?? []
  return (
    <Group title={groupWords.model}>
      <Field field="modelId" error={errors.modelId}>
        {(control) => (
          <select
            {...control}
            className="bs-field"
            value={form.modelId ?? DEFAULT_MODEL_ID}
            onChange={({ target }) => onChange({ modelId: target.value, modelRegion: undefined })}
          >
            {imageModels.map(({ modelId, dollarsPerPicture, endsOn }) => (
              <option key={modelId} value={modelId}>
                {modelId}, ${dollarsPerPicture.toFixed(2)} a picture{endsOn && `, ends ${endsOn}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field field="modelRegion" error={errors.modelRegion}>
        {(control) => (
          <select
            {...control}
            className="bs-field"
            value={form.modelRegion ?? regions[0]}
            onChange={({ target }) => onChange({ modelRegion: target.value })}
          >
            {regions.map((region) => (
              <option key={region}>{region}</option>
            ))}
          </select>
        )}
      </Field>
      <NumberField {...number('modelCallsPerMinute')} />
      <NumberField {...number('modelCallsPerDay')} />
    </Group>
  )
}

type NumberName =
  | 'allowance'
  | 'lineLimit'
  | 'promptMaxLength'
  | 'keepDays'
  | 'printLimit'
  | 'modelCallsPerMinute'
  | 'modelCallsPerDay'

/** An emptied field that must hold a number is zero until it is saved, which is refused with a sentence. */
const needed: readonly NumberName[] = ['allowance', 'promptMaxLength', 'keepDays']

function numberFields({ form, onChange, errors }: EventFormFieldsProps) {
  return (field: NumberName) => ({
    field,
    value: form[field] === 0 ? undefined : form[field],
    error: errors[field],
    onChange: (value: number | undefined) =>
      onChange({ [field]: needed.includes(field) ? (value ?? 0) : value }),
  })
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="bs-panel event-group" aria-label={title}>
      <h2>{title}</h2>
      <div className="event-fields">{children}</div>
    </section>
  )
}
