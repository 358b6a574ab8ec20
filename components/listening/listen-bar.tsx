import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { PlayerEvent } from '@/utils/listening/player'
import type { Hearing } from '@/utils/listening/story-listener'
import { useDocumentKeys } from '../shell/document-keys'
import { IconButton } from '../shell/icon-button'
import { eventOfKey } from './listen-keys'
import { ListenNotice } from './listen-notice'
import { VoiceField } from './voice-field'
import './listen-bar.css'

export interface ListenBarProps {
  hearing: Hearing
  /** The article's language. */
  lang: string
  rate: number
  /** Whether the next saved story follows this one. */
  isList: boolean
  onSend: (event: PlayerEvent) => void
  onRate: (rate: number) => void
  /** Takes the voice's id. */
  onVoice: (voice: string) => void
  onList: (isList: boolean) => void
  onClose: () => void
}

const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3]

/** What a listener presses: play and pause, back and ahead, rate, voice, and whether the list goes on. */
export function ListenBar(props: ListenBarProps) {
  const { hearing, onSend } = props
  const isPlaying = hearing.status === 'playing'
  const bar = useRef<HTMLElement>(null)
  useKeys(isPlaying, onSend)
  useFirstFocus(bar)
  const close = () => {
    document.querySelector<HTMLElement>('.story-text')?.focus({ preventScroll: true })
    props.onClose()
  }
  return (
    <section class="listen-bar" aria-label={i18n.t('listen.label')} ref={bar}>
      <div class="listen-keys">
        <IconButton
          icon="backFar"
          label={i18n.t('listen.paragraphBack')}
          aria-keyshortcuts="Shift+,"
          onClick={() => onSend({ kind: 'paragraph', by: -1 })}
        />
        <IconButton
          icon="back"
          label={i18n.t('listen.sentenceBack')}
          aria-keyshortcuts=","
          onClick={() => onSend({ kind: 'sentence', by: -1 })}
        />
        <IconButton
          icon={isPlaying ? 'pause' : 'play'}
          class="is-main"
          label={i18n.t(isPlaying ? 'listen.pause' : 'listen.play')}
          aria-keyshortcuts="p"
          onClick={() => onSend({ kind: isPlaying ? 'pause' : 'play' })}
        />
        <IconButton
          icon="ahead"
          label={i18n.t('listen.sentenceAhead')}
          aria-keyshortcuts="."
          onClick={() => onSend({ kind: 'sentence', by: 1 })}
        />
        <IconButton
          icon="aheadFar"
          label={i18n.t('listen.paragraphAhead')}
          aria-keyshortcuts="Shift+."
          onClick={() => onSend({ kind: 'paragraph', by: 1 })}
        />
        <IconButton icon="close" class="is-close" label={i18n.t('listen.close')} onClick={close} />
      </div>
      <ListenNotice hearing={hearing} lang={props.lang} />
      <div class="listen-choices">
        <RateField {...props} />
        <VoiceField {...props} />
        <label class="listen-list">
          <input
            type="checkbox"
            checked={props.isList}
            onChange={event => props.onList(event.currentTarget.checked)}
          />
          {i18n.t('listen.list')}
        </label>
      </div>
    </section>
  )
}

function RateField({ rate, onRate }: ListenBarProps) {
  const format = new Intl.NumberFormat(i18n.t('locale'))
  return (
    <label class="field">
      <span>{i18n.t('listen.rate')}</span>
      <select class="select" value={rate} onChange={event => onRate(Number(event.currentTarget.value))}>
        {rates.map(value => (
          <option key={value} value={value}>
            {`${format.format(value)}×`}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The focus comes to it, since its keys are heard there; not from the text, where they are heard too, nor out of a field. */
function useFirstFocus(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement?.closest('.story-text, select, input, textarea')) return
    bar.current?.querySelector<HTMLElement>('.is-main')?.focus({ preventScroll: true })
  }, [bar])
}

/** The keys are heard where the focus is in the bar or in the text, and not in a field. */
function useKeys(isPlaying: boolean, onSend: (event: PlayerEvent) => void): void {
  useDocumentKeys(event => {
    const place = event.target as Element
    if (event.ctrlKey || event.metaKey || event.altKey || place.closest('select, input, textarea')) return
    const wanted = place.closest('.listen-bar, .story-text') && eventOfKey(event.key, isPlaying)
    if (!wanted) return
    event.preventDefault()
    onSend(wanted)
  })
}
