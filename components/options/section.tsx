import type { ComponentChildren } from 'preact'

interface SectionProps {
  /** Also the address of the section in the page. */
  id: string
  heading: string
  intro?: string
  children: ComponentChildren
}

/** One part of the options page, with its heading. */
export function Section({ id, heading, intro, children }: SectionProps) {
  return (
    <section id={id} class="options-section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {intro && <p class="options-intro">{intro}</p>}
      {children}
    </section>
  )
}
