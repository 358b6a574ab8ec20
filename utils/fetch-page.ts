/** How a page of the document's own site is asked for. */
interface FetchOptions {
  /** Milliseconds after which it is given up. */
  limit: number
  signal: AbortSignal
}

/**
 * The document at an address of this document's own origin, with the reader's cookies. The browser makes it from the
 * answer by itself: nothing in it runs or loads, and no string is parsed, which the page's Trusted Types might forbid.
 * Rejects where it cannot be had in time, is no HTML, or lies elsewhere after all.
 */
export function fetchPage(url: string, { limit, signal }: FetchOptions): Promise<Document> {
  return new Promise((resolve, reject) => {
    const isOwn = (address: string) => new URL(address).origin === location.origin
    const refuse = (why: string) => () => reject(new Error(`${url}: ${why}`))
    if (!isOwn(url)) return refuse('another origin')()
    const request = new XMLHttpRequest()
    request.open('GET', url)
    request.responseType = 'document'
    request.timeout = limit
    request.onerror = refuse('the network failed')
    request.ontimeout = refuse('no answer in time')
    request.onabort = refuse('given up')
    request.onload = () => {
      const { status, responseURL, response } = request
      if (status === 200 && response && isOwn(responseURL)) resolve(response)
      else refuse(`answered with ${status}`)()
    }
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send()
  })
}
