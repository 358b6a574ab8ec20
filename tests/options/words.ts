import { type ChromeMessage, generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build'
import { fakeBrowser } from 'wxt/testing/fake-browser'

/** Lets the fake browser speak the words of `locales/<locale>.yml`. */
export async function speak(locale: 'en' | 'id'): Promise<void> {
  const messages: Record<string, ChromeMessage> = generateChromeMessages(
    await parseMessagesFile(`locales/${locale}.yml`)
  )
  fakeBrowser.i18n.getMessage = ((key: string, substitutions: string[] = []) =>
    (messages[key]?.message ?? '').replace(
      /\$(\d)/g,
      (_, digit) => substitutions[Number(digit) - 1] ?? ''
    )) as typeof fakeBrowser.i18n.getMessage
}
