import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { fileName, mediaType } from './file-name.ts'

test.each([
  ['factura.pdf', 'factura.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\Ana\\Fotos\\router.jpg', 'router.jpg'],
  ['..\u200b/..\u200b/x.html', 'x.html'],
  ['cuenta\u202efdp.exe', 'cuentafdp.exe'],
  ['fac\u200btura\ufeff.pdf', 'factura.pdf'],
  ['line\r\nSet-Cookie: x=1.txt', 'lineSet-Cookie: x=1.txt'],
  ['nin\u0303o.txt', 'niño.txt'],
  ['  mi\u00a0 \u2003archivo.txt  ', 'mi archivo.txt'],
  ['..', 'file'],
  ['/', 'file'],
  ['\u200b', 'file'],
  ['', 'file'],
  ['.htaccess', '.htaccess'],
  ['x.txt...', 'x.txt'],
])('%j is shown as %j', (told, shown) => assert.equal(fileName(told), shown))

test('a name of 300 characters keeps its beginning and its ending', () => {
  const shown = fileName(`${'ñ'.repeat(300)}.pdf`)
  assert.equal(shown, `${'ñ'.repeat(196)}.pdf`)
  assert.equal([...fileName(`x.${'y'.repeat(300)}`)].length, 200)
})

test('whatever the name is: it is short, one line, no path, nothing hidden, and stays as it is when cleaned again', () => {
  const signs = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.stringMatching(/^[./\\ \u200b\u202ea]{0,40}$/))
  fc.assert(
    fc.property(signs, (told) => {
      const shown = fileName(told)
      assert.doesNotMatch(shown, /[/\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      assert.ok(shown.length > 0 && [...shown].length <= 200)
      assert.ok(shown !== '.' && shown !== '..')
      assert.equal(fileName(shown), shown)
    }),
    { numRuns: 2_000 },
  )
})

test('a kind that does not look like one is none', () => {
  assert.equal(mediaType('image/PNG; charset=x'), 'image/png')
  for (const told of [undefined, '', 'png', 'text/html\r\nx: y', 'a/b/c', `image/${'x'.repeat(200)}`, '../x', '<b>/x'])
    assert.equal(mediaType(told), 'application/octet-stream')
})
