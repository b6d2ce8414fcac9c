import type { EventBrand } from '../../../lib/event/event'
import { oklchHex, parseColour } from '../../../lib/card/oklch'
import { Field } from './field'

interface ColourFieldsProps {
  brand: EventBrand
  onChange: (brand: EventBrand) => void
  errors: Readonly<Record<string, string>>
}

const lights = [
  ['gel', 'Lamp colour'],
  ['paper', 'Paper colour'],
] as const

const darks = [
  ['stageHue', 'Curtain hue', 360, 1],
  ['stageChroma', 'Curtain colour, none to full', 1, 0.05],
] as const

/** The four variables that dress the booth. */
export function ColourFields({ brand, onChange, errors }: ColourFieldsProps) {
  return (
    <>
      {darks.map(([name, label, max, step]) => (
        <Field key={name} field="brand" label={label} error={errors[`brand.${name}`]}>
          {(control) => (
            <input
              {...control}
              className="event-range"
              type="range"
              min={0}
              max={max}
              step={step}
              value={brand[name]}
              onChange={({ target }) => onChange({ ...brand, [name]: target.valueAsNumber })}
            />
          )}
        </Field>
      ))}
      {lights.map(([name, label]) => (
        <Field key={name} field="brand" label={label} error={errors[`brand.${name}`]}>
          {(control) => (
            <input
              {...control}
              className="bs-field event-colour"
              type="color"
              value={asHex(brand[name])}
              onChange={({ target }) => onChange({ ...brand, [name]: target.value })}
            />
          )}
        </Field>
      ))}
    </>
  )
}

/** What a colour field can hold. */
function asHex(css: string): string {
  const colour = parseColour(css)
  return colour ? oklchHex(colour) : '#000000'
}
