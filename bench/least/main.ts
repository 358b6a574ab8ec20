import createDOMPurify from 'dompurify'
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import { browser } from '@/utils/browser'
import { startWatch } from '../stopwatch'

// The least that any reader can do: Readability in the page, its HTML sanitized and painted. No ledger, no metadata,
// no blocks, nothing kept.
const script = '/least-read.js' as ScriptPublicPath
startWatch('#story p')
const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
const [injected] = await browser.scripting.executeScript({
  target: { tabId: tab?.id ?? -1 },
  files: [script]
})
const story = document.querySelector('#story')
const html = String(injected?.result ?? '')
if (story)
  story.innerHTML = createDOMPurify(window).sanitize(html, { RETURN_TRUSTED_TYPE: true }) as unknown as string
