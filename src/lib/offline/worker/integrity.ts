/**
 * Whether a response's body has the hash that its integrity metadata names
 * (W3C Subresource Integrity; here always `sha256-` and base64). The response can still be read afterwards.
 * A body that cannot be read to its end has not.
 */
export async function isIntact(response: Response, integrity: string): Promise<boolean> {
  const body = await response
    .clone()
    .arrayBuffer()
    .catch(() => undefined);
  if (!body) return false;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return `sha256-${btoa(String.fromCharCode(...digest))}` === integrity;
}
