import { i18n } from '#i18n'

/** A language's name in the language that the page speaks; `*` is any. What is no language's tag comes back as it is. */
export function languageName(lang: string): string {
  if (lang === '*') return i18n.t('options.labels.anyLanguage')
  try {
    return new Intl.DisplayNames([i18n.t('locale')], { type: 'language' }).of(lang) ?? lang
  } catch {
    return lang
  }
}

/** The `lang` attribute of words in that language; none where they are in any, or nobody knows in which. */
export function languageAttribute(lang: string): string | undefined {
  return lang === '*' || lang === 'und' ? undefined : lang
}
