import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build'

/** What is shown under a key of `locales/`, in this language. */
export async function wordsOf(lang: string): Promise<(key: string) => string> {
  const messages = generateChromeMessages(await parseMessagesFile(`locales/${lang}.yml`))
  return key => {
    const words = messages[key.replaceAll('.', '_')]?.message
    if (!words) throw new Error(`no words for ${key} in ${lang}`)
    return words
  }
}
