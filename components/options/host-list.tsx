import { useRef } from 'preact/hooks'

export interface HostListProps {
  hosts: { name: string; origin: string }[]
  onTakeBack(origin: string): Promise<void>
}

interface HostListWords {
  heading: string
  hint: string
  takeBack: string
  takeBackNamed(name: string): string
}

/** Hosts that the reader has said yes to, each with a way to take it back. */
export function HostList({ hosts, onTakeBack, words }: HostListProps & { words: HostListWords }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const onClick = async (origin: string) => {
    await onTakeBack(origin)
    // The row takes the focus with it.
    heading.current?.focus()
  }
  return (
    <div>
      <h3 ref={heading} tabIndex={-1}>
        {words.heading}
      </h3>
      <p class="hint">{words.hint}</p>
      <ul class="plain-list own-list">
        {hosts.map(({ name, origin }) => (
          <li key={origin}>
            <div class="own-item" data-host={name}>
              <p>
                <span class="own-name">{name}</span>
              </p>
              <button
                type="button"
                class="button is-quiet is-danger"
                aria-label={words.takeBackNamed(name)}
                onClick={() => void onClick(origin)}
              >
                {words.takeBack}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
