/** What a vector does if it runs or loads, so that a test can tell which one did. */

/** Nothing that Bening shows may ever ask this host for anything. */
export const CANARY_HOST = 'canary.bening.test'
/** Pictures that may be shown, and so fetched, once their article is. */
export const PICTURE_HOST = 'pictures.bening.test'

/** A script that leaves a mark in its window and calls the canary; without spaces, quotes and angle brackets. */
export function canaryScript(id: string): string {
  return `globalThis.pwned=[globalThis.pwned,\`${id}\`];new/**/Image().src=\`${canaryAddress(id)}\``
}

export function canaryAddress(id: string): string {
  return `https://${CANARY_HOST}/${id}`
}

/** A picture that is there. */
export function picture(id: string): string {
  return `https://${PICTURE_HOST}/${id}.png`
}

/** A picture that may be asked for and is not there: its `onerror` would be called. */
export function missingPicture(id: string): string {
  return `https://${PICTURE_HOST}/missing/${id}.png`
}

export function base64Of(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64')
}
