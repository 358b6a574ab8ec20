/**
 * Text to an inert document: nothing in it runs or loads. For reading, never for showing. Needs a window's
 * `DOMParser`. Addresses in it are as written (`getAttribute`): resolved ones would lead into the extension.
 */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(trusted(html), 'text/html')
}

/** Under Trusted Types a parser takes no string; browsers (and jsdom) without them do. */
function trusted(html: string): string {
  policy ??= makePolicy()
  return policy.createHTML(html)
}

interface ParsingPolicy {
  /** A TrustedHTML in a browser with Trusted Types; typed as what the DOM's own types want. */
  createHTML(html: string): string
}

// Kept in here: whoever holds it can make any text pass for safe HTML.
let policy: ParsingPolicy | undefined

function makePolicy(): ParsingPolicy {
  const asIs: ParsingPolicy = { createHTML: html => html }
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ParsingPolicy): ParsingPolicy }
  }
  return trustedTypes?.createPolicy('bening-parse', asIs) ?? asIs
}
