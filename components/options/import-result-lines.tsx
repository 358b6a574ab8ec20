import { i18n } from '#i18n'
import type { ImportResult } from '@/utils/exchange/import/run-import'

/** What became of a file. */
export function ImportResultLines({ result }: { result: ImportResult }) {
  const { saved, updated, kept, refused, ended } = result
  return (
    <>
      {ended === 'cancelled' ? <p>{i18n.t('exchange.importCancelled')}</p> : null}
      {ended === 'full' ? <p class="error">{i18n.t('exchange.importFull')}</p> : null}
      <ul class="preview-counts">
        <li>{i18n.t('exchange.saved', saved)}</li>
        {updated > 0 ? <li>{i18n.t('exchange.updated', updated)}</li> : null}
        {kept > 0 ? <li>{i18n.t('exchange.kept', kept)}</li> : null}
        {refused > 0 ? <li>{i18n.t('exchange.refused', refused)}</li> : null}
      </ul>
    </>
  )
}
