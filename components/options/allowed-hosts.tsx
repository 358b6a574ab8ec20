import { useRef } from 'preact/hooks'
import { i18n } from '#i18n'

export interface AllowedHostsProps {
  hosts: { name: string; origin: string }[]
  onTakeBack(origin: string): Promise<void>
}

/** The hosts that the reader has allowed, each with a way to take it back. */
export function AllowedHosts({ hosts, onTakeBack }: AllowedHostsProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const onClick = async (origin: string) => {
    await onTakeBack(origin)
    // The row takes the focus with it.
    heading.current?.focus()
  }
  return (
    <div>
      <h3 ref={heading} tabIndex={-1}>
        {i18n.t('pictures.hosts')}
      </h3>
      <p class="hint">{i18n.t(hosts.length > 0 ? 'pictures.hostsHint' : 'pictures.hostsNone')}</p>
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
                aria-label={i18n.t('pictures.takeBackNamed', [name])}
                onClick={() => void onClick(origin)}
              >
                {i18n.t('pictures.takeBack')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
