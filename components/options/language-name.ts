import { i18n } from '#i18n'

/** A language's name in the language that the page speaks; `*` is any. */
export function languageName(lang: string): string {
  if (lang === '*') return i18n.t('options.labels.anyLanguage')
  return new Intl.DisplayNames([i18n.t('locale')], { type: 'language' }).of(lang) ?? lang
}

/** The `lang` attribute of words in that language; none where they are in any. */
export function languageAttribute(lang: string): string | undefined {
  return lang === '*' ? undefined : lang
}
