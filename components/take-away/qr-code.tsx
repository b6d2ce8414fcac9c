import encodeQr from 'qr'

interface QrCodeProps {
  text: string
  /** What scanning does, for those who do not see it. */
  label: string
  className?: string
}

/** White space that scanners need around a code, in modules. */
const quiet = 4

/** A QR code to lay on paper: dark in the paper's ink, with its quiet zone. Sharp at any size. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: quiet })
  const size = rows.length
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={modules(rows)} fill="currentColor" />
    </svg>
  )
}

/** One bar for each run of dark modules in a row. */
function modules(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.map((dark, x) => {
        if (!dark || row[x - 1]) return ''
        const end = row.findIndex((next, index) => index > x && !next)
        return `M${x} ${y}h${end - x}v1h${x - end}z`
      }),
    )
    .join('')
}
