import type { ComponentChildren } from 'preact'
import './notice.css'

interface NoticeProps {
  title: string
  /** Sentences: why, and what to do. */
  lines: readonly string[]
  /** Names the failure for styles and tests. */
  failure?: string
  /** Buttons and links. */
  children?: ComponentChildren
}

/** A page of plain words in the place of an article. */
export function Notice({ title, lines, failure, children }: NoticeProps) {
  return (
    <div class="notice" data-failure={failure}>
      <Drop />
      <h1 class="notice-title">{title}</h1>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      <div class="notice-actions">{children}</div>
    </div>
  )
}

/** Still water: Bening's mark. */
function Drop() {
  return (
    <svg class="notice-mark" viewBox="0 0 64 40" width="64" height="40" fill="none" aria-hidden="true">
      <ellipse cx="32" cy="30" rx="28" ry="7" stroke="currentColor" stroke-width="1.5" opacity="0.35" />
      <ellipse cx="32" cy="30" rx="15" ry="3.6" stroke="currentColor" stroke-width="1.5" opacity="0.65" />
      <path d="M32 4c4 6 6.5 9.4 6.5 13a6.5 6.5 0 0 1-13 0c0-3.6 2.5-7 6.5-13z" fill="currentColor" />
    </svg>
  )
}
