import type { Endpoint } from '#contract/endpoint.ts'
import { failureOf } from '#web/core/call.ts'
import { OfflineError } from '#web/core/failures.ts'
import { requestOf } from '#web/core/request.ts'

/** Bytes on their way to the server. */
export type Upload<Out> = { done: Promise<Out>; stop: () => void }

/**
 * Sends bytes to an endpoint that takes them, and tells how many have left. Fails as `call` does; a body that breaks off leaves nothing, so
 * that it may simply be sent again.
 */
export function upload<In extends object, Out>(
  endpoint: Endpoint<In, Out>,
  input: In,
  bytes: Blob,
  onProgress: (sentBytes: number) => void,
): Upload<Out> {
  // fetch does not tell how much of a body has left.
  const request = new XMLHttpRequest()
  request.open(endpoint.method, requestOf(endpoint, input).url)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.upload.onprogress = ({ loaded }) => onProgress(loaded)
  const done = new Promise<Out>((resolve, reject) => {
    request.onload = () => {
      const answer = jsonOf(request.responseText)
      if (request.status !== 200) return reject(failureOf(request.status, answer))
      const parsed = endpoint.output.safeParse(answer)
      if (parsed.success) resolve(parsed.data)
      else reject(parsed.error)
    }
    request.onerror = () => reject(new OfflineError('the line was cut'))
    request.onabort = () => reject(new OfflineError('stopped'))
  })
  request.send(bytes)
  return { done, stop: () => request.abort() }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
