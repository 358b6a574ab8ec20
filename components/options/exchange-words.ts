import { i18n } from '#i18n'
import type { FileFailureKind } from '@/utils/exchange/failure'
import type { ImportFormat, Place, ProblemKind } from '@/utils/exchange/import/found'

const formatNames: Record<ImportFormat, () => string> = {
  bening: () => i18n.t('exchange.formatBening'),
  pocket: () => 'Pocket',
  instapaper: () => 'Instapaper',
  omnivore: () => 'Omnivore',
  readwise: () => 'Readwise Reader',
  bookmarks: () => i18n.t('exchange.formatBookmarks'),
  table: () => i18n.t('exchange.formatTable')
}

export function formatName(format: ImportFormat): string {
  return formatNames[format]()
}

const problems: Record<ProblemKind, () => string> = {
  'no-address': () => i18n.t('exchange.noAddress'),
  'not-web': () => i18n.t('exchange.notWeb'),
  malformed: () => i18n.t('exchange.malformed'),
  newer: () => i18n.t('exchange.newerEntry'),
  'unreadable-file': () => i18n.t('exchange.unreadableFile')
}

export function problemWords(kind: ProblemKind): string {
  return problems[kind]()
}

/** "part_000001.csv, line 3:" */
export function placeWords({ file, line, entry }: Place): string {
  const parts = [
    file,
    line && i18n.t('exchange.line', [String(line)]),
    entry && i18n.t('exchange.entry', [String(entry)])
  ]
  return `${parts.filter(Boolean).join(', ')}:`
}

const failures: Record<FileFailureKind | 'failed', () => string> = {
  empty: () => i18n.t('exchange.failEmpty'),
  unknown: () => i18n.t('exchange.failUnknown'),
  'too-large': () => i18n.t('exchange.failTooLarge'),
  swelling: () => i18n.t('exchange.failSwelling'),
  'broken-zip': () => i18n.t('exchange.failBrokenZip'),
  broken: () => i18n.t('exchange.failBroken'),
  newer: () => i18n.t('exchange.failNewer'),
  failed: () => i18n.t('exchange.failFailed')
}

/** Why a file was not taken in, and what to do. */
export function failureWords(kind: FileFailureKind | 'failed'): string {
  return (failures[kind] ?? failures.failed)()
}
