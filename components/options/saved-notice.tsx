import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'

/** What became of the last change, or of copying; a new object for each change. */
export interface Notice {
  kind: 'saved' | 'failed' | 'copied' | 'copy-failed'
}

/** How long it stands that something worked, in milliseconds. A failure stands until the next change. */
const savedTime = 2000

/** Says quietly that a change was saved, aloud that it was not. */
export function SavedNotice({ notice }: { notice: Notice | null }) {
  const [shown, setShown] = useState<Notice | null>(null)
  useEffect(() => {
    setShown(notice)
    if (notice?.kind !== 'saved' && notice?.kind !== 'copied') return
    const timer = setTimeout(() => setShown(null), savedTime)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <div class="saved-notice">
      <p role="status">
        {shown?.kind === 'saved' && <span>{i18n.t('options.saved')}</span>}
        {shown?.kind === 'copied' && <span>{i18n.t('options.sites.copied')}</span>}
      </p>
      <p role="alert">
        {shown?.kind === 'failed' && <span class="is-failed">{i18n.t('options.notSaved')}</span>}
        {shown?.kind === 'copy-failed' && <span class="is-failed">{i18n.t('done.copyFailed')}</span>}
      </p>
    </div>
  )
}
