import { i18n } from '#i18n'
import type { ExportWords } from '@/utils/exchange/export/exported'

/** What exported files say by themselves. */
export function exportWords(): ExportWords {
  return {
    lang: i18n.t('locale'),
    title: i18n.t('saved.title'),
    contents: i18n.t('exchange.contents'),
    notes: i18n.t('exchange.notes'),
    original: i18n.t('exchange.original'),
    picture: i18n.t('exchange.picture')
  }
}
