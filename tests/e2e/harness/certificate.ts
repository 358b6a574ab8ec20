import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/**
 * A key and a certificate signed by itself, in PEM, made anew at each call: so a local server can play the https
 * address of a real site to a browser that was told to ask no questions.
 */
export function selfSignedCertificate(): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    ecdsaWithSha256,
    name('Bening tests'),
    sequence(time('20200101000000Z'), time('20991231235959Z')),
    name('Bening tests'),
    publicKey.export({ type: 'spki', format: 'der' })
  )
  const signature = sign('sha256', body, privateKey)
  const der = sequence(body, ecdsaWithSha256, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])))
  return { key: pem(privateKey), cert: armour(der) }
}

// DER (X.690): a tag, a length, the content. Lengths here stay below 64 KiB.
function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts))
}

function integer(value: number): Buffer {
  return tagged(0x02, Buffer.from([value]))
}

function time(text: string): Buffer {
  return tagged(0x18, Buffer.from(text))
}

function name(common: string): Buffer {
  const commonName = Buffer.from([0x06, 0x03, 0x55, 0x04, 0x03])
  return sequence(tagged(0x31, sequence(commonName, tagged(0x0c, Buffer.from(common)))))
}

const ecdsaWithSha256 = sequence(Buffer.from([0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]))

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function armour(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
