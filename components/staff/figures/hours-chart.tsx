'use client'

import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js'
import { useEffect, useRef } from 'react'
import type { Hour } from '../../../lib/figures/event-figures'
import { useLight } from '../shell/light'
import { figuresWords as words } from './figures-words'

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip)

const series = [
  ['made', words.made, '--bs-done'],
  ['otherWords', words.otherWords, '--bs-kind'],
  ['gaveUp', words.gaveUp, '--bs-fail'],
] as const

/** What came of the cards of each hour, as bars, and the same as a table for who cannot see them. */
export function HoursChart({ hours }: { hours: readonly Hour[] }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [light] = useLight()
  useEffect(() => {
    if (!canvas.current) return undefined
    const chart = drawHours(canvas.current, hours)
    return () => chart.destroy()
    // The colours are read from the page, which changes with its light.
  }, [hours, light])
  return (
    <section className="bs-panel event-group" aria-label={words.perHour}>
      <h2>{words.perHour}</h2>
      <div className="figures-chart">
        <canvas ref={canvas} aria-hidden="true" />
      </div>
      <details>
        <summary>{words.asTable}</summary>
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{words.hour}</th>
              {series.map(([key, name]) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour.startsAt}>
                <th scope="row">{wordHour(hour)}</th>
                {series.map(([key]) => (
                  <td key={key}>{hour[key]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function drawHours(canvas: HTMLCanvasElement, hours: readonly Hour[]): Chart {
  const styles = getComputedStyle(canvas)
  const colour = (name: string) => styles.getPropertyValue(name)
  const axis = { stacked: true, ticks: { color: colour('--bs-ink-2') }, grid: { color: colour('--bs-line') } }
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: hours.map(wordHour),
      datasets: series.map(([key, label, variable]) => ({
        label,
        data: hours.map((hour) => hour[key]),
        backgroundColor: colour(variable),
        borderRadius: 3,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: { ...axis, grid: { display: false } },
        y: { ...axis, ticks: { ...axis.ticks, precision: 0 } },
      },
      plugins: { legend: { labels: { color: colour('--bs-ink'), boxWidth: 14 } } },
    },
  })
}

const hourWords = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' })

function wordHour({ startsAt }: Hour): string {
  return hourWords.format(new Date(startsAt))
}
