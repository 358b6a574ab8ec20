import { i18n } from '#i18n'
import type { Voice } from '@/utils/listening/voices'
import type { ListenBarProps } from './listen-bar'

/** The voices, those of the article's language first. */
export function VoiceField({ hearing, onVoice }: Pick<ListenBarProps, 'hearing' | 'onVoice'>) {
  const { voices, voice } = hearing
  if (voices.own.length + voices.others.length === 0) return null
  return (
    <label class="field">
      <span>{i18n.t('listen.voice')}</span>
      <select class="select" value={voice?.id ?? ''} onChange={event => onVoice(event.currentTarget.value)}>
        {voice ? null : <option value="">{i18n.t('listen.chooseVoice')}</option>}
        <Voices voices={voices.own} />
        {voices.others.length > 0 ? (
          <optgroup label={i18n.t('listen.otherVoices')}>
            <Voices voices={voices.others} />
          </optgroup>
        ) : null}
      </select>
    </label>
  )
}

function Voices({ voices }: { voices: readonly Voice[] }) {
  return (
    <>
      {voices.map(({ id, name, lang }) => (
        <option key={id} value={id}>
          {`${name} (${lang})`}
        </option>
      ))}
    </>
  )
}
