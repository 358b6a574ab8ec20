import { i18n } from '#i18n'

const words: Record<string, () => string> = {
  economy: () => i18n.t('abbreviations.economy'),
  education: () => i18n.t('abbreviations.education'),
  government: () => i18n.t('abbreviations.government'),
  health: () => i18n.t('abbreviations.health'),
  law: () => i18n.t('abbreviations.law'),
  media: () => i18n.t('abbreviations.media'),
  politics: () => i18n.t('abbreviations.politics'),
  religion: () => i18n.t('abbreviations.religion'),
  security: () => i18n.t('abbreviations.security'),
  sport: () => i18n.t('abbreviations.sport'),
  time: () => i18n.t('abbreviations.time'),
  transport: () => i18n.t('abbreviations.transport'),
  world: () => i18n.t('abbreviations.world')
}

/** What an abbreviation belongs to, in words; nothing for a field that has none. */
export function abbreviationField(field: string): string {
  return words[field]?.() ?? ''
}
