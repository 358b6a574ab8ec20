import { useLayoutEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Removal } from '@/utils/article'
import type { LedgerRow } from '@/utils/rules/ledger-groups'
import type { RemovalDeed } from '@/utils/stage'

interface RemovedRowProps {
  row: LedgerRow
  /** Id of what heads it. */
  heading: string
  lang: string | undefined
  isRestored: boolean
  isPeeked: boolean
  onPeek: () => void
  onDeed: (deed: RemovalDeed) => void
}

/** One block that was cut: why, how it begins, and what can be done with it. */
export function RemovedRow({ row, heading, lang, isRestored, isPeeked, onPeek, onDeed }: RemovedRowProps) {
  const { removal, site, label, isOwn, isPart } = row
  const text = textBehindLabel(removal)
  const tools = useRef<HTMLDivElement>(null)
  const isOperated = useRef(false)
  useLayoutEffect(() => {
    if (!isOperated.current) return
    // What was done may leave no button for doing it again: the focus goes to what is left of them.
    if (document.activeElement === document.body)
      tools.current?.querySelector('button')?.focus({ preventScroll: true })
    // The story changes before the filters do.
    isOperated.current = tools.current?.contains(document.activeElement) === true
  }, [site, label, isRestored])
  const reason = isOwn && removal.reason === 'selector' ? 'own' : removal.reason
  const words = [
    i18n.t(`removed.reason.${reason}`),
    ...(removal.links > 0 ? [i18n.t('removed.links', removal.links)] : []),
    ...(isPart ? [i18n.t('removed.part')] : [])
  ]
  const deed = (name: RemovalDeed, shown: string) => (
    <button
      type="button"
      class="button is-quiet"
      data-deed={name}
      aria-describedby={heading}
      onClick={() => {
        isOperated.current = true
        onDeed(name)
      }}
    >
      {shown}
    </button>
  )
  return (
    <li class={isRestored ? 'removal is-restored' : 'removal'} data-removal={removal.id}>
      <p class="hint">{words.join(' · ')}</p>
      {text ? (
        <p class="removal-text" lang={lang} dir="auto">
          {text}
        </p>
      ) : null}
      <div ref={tools} class="removal-tools">
        {isRestored ? null : (
          <button
            type="button"
            class="button is-quiet"
            data-deed="show"
            aria-pressed={isPeeked}
            aria-describedby={heading}
            onClick={onPeek}
          >
            {i18n.t(isPeeked ? 'removed.hideAgain' : 'removed.show')}
          </button>
        )}
        {isRestored
          ? deed('take-out', i18n.t('removed.takeOut'))
          : deed('bring-back', i18n.t('removed.bringBack'))}
        {site ? deed('keep-on-site', i18n.t('removed.keepOnSite', [site])) : null}
        {label ? deed('never-filter', i18n.t('removed.neverFilter', [label])) : null}
      </div>
    </li>
  )
}

/** The label stands above already. */
function textBehindLabel({ label, text }: Removal): string {
  if (!label || !text.startsWith(label)) return text
  return text.slice(label.length).replace(/^[\s:–—-]+/, '')
}
