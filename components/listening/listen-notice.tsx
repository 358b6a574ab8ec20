import { i18n } from '#i18n'
import type { Hearing } from '@/utils/listening/story-listener'
import { languageName } from '../shell/language-name'

interface ListenNoticeProps {
  hearing: Hearing
  /** The article's language. */
  lang: string
}

/** Why nothing is to be heard, and what helps. */
export function ListenNotice({ hearing, lang }: ListenNoticeProps) {
  const words = noticeWords(hearing, lang)
  const { unheard } = hearing
  return (
    <div role="status" class="listen-notice">
      {words ? <p>{words}</p> : null}
      {unheard > 0 ? <p>{i18n.t('listen.unheard', unheard)}</p> : null}
    </div>
  )
}

function noticeWords({ status, voice, voices, line, isReady }: Hearing, lang: string): string | null {
  if (!line) return i18n.t('listen.nothing')
  if (isReady && !voice) {
    const name = languageName(lang)
    return voices.others.length > 0 ? i18n.t('listen.noVoice', [name]) : i18n.t('listen.noVoices', [name])
  }
  if (status === 'failed') return i18n.t('listen.failed')
  if (status === 'refused') return i18n.t('listen.refused')
  return status === 'ended' ? i18n.t('listen.ended') : null
}
