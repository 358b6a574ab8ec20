import { i18n } from '#i18n'
import { isWebAddress } from '@/utils/url'
import { ActionBar } from './action-bar'
import type { DeskProps } from './desk'

/** What can be done with the article on show; nothing where there is none, or the list is. */
export function DeskActions(props: DeskProps & { onKeys: () => void }) {
  const { stage, tab } = props
  if (stage.kind !== 'shown' || tab === 'saved') return null
  const { url } = stage.shown.article
  const form = { locale: i18n.t('locale'), isMarkdown: false }
  const { onListen } = props
  return (
    <ActionBar
      {...props}
      onListen={onListen && (() => onListen())}
      original={isWebAddress(url) ? url : null}
      onCopyCitation={() => props.citing.onCopyCitation(form)}
    />
  )
}
