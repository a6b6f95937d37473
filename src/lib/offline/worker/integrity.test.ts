import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isIntact } from './integrity';

const integrity = `sha256-${createHash('sha256').update('خيوط').digest('base64')}`;

describe('A saved response', () => {
  it('is intact when its body has the expected hash, and can still be read', async () => {
    const response = new Response('خيوط');
    expect(await isIntact(response, integrity)).toBe(true);
    expect(await response.text()).toBe('خيوط');
  });

  it.each(['', 'خيو', 'خيوط ', '<html>Please log in</html>'])(
    'is not when its body is “%s”',
    async (body) => {
      expect(await isIntact(new Response(body), integrity)).toBe(false);
    },
  );
});
