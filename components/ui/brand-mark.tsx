/** The product's mark: one card with another behind it. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <path d="M9.1 3.1 4 4.9A2 2 0 0 0 2.8 7.4l4 11.5.7-12.2A3.9 3.9 0 0 1 9.1 3.1z" />
      <rect x="9.1" y="2.6" width="12" height="17.8" rx="2" transform="rotate(6 15 11.5)" />
    </svg>
  )
}
