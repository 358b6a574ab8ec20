import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

/** Characters of a page that is kept for the session. */
const MOST = 2_000_000

/** Injected where filters are to be tried on a story: its page's HTML, without what no reading asks for. */
export default defineUnlistedScript((): { url: string; html: string | null } => {
  const page = document.cloneNode(true) as Document
  const needless = 'script:not([type="application/ld+json"]), style, noscript, template, svg, iframe'
  for (const element of page.querySelectorAll(needless)) element.remove()
  const html = page.documentElement.outerHTML
  return { url: location.href, html: html.length > MOST ? null : html }
})
