import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { portFrom, tryPort } from './port.mjs';

describe('The port', () => {
  it.each([
    [undefined, 4173],
    ['', 4173],
    [' ', 4173],
    ['4180', 4180],
    ['0', 0],
    ['65535', 65_535],
  ])('%j is %i', (value, port) => expect(portFrom(value)).toBe(port));

  it.each(['x', '-1', '65536', '80.5', '0x50', '1e3', '4173 4174'])('is not “%s”', (value) => {
    expect(() => portFrom(value)).toThrow(`PORT is “${value}”, which is no port. Give a number`);
  });
});

describe('A port', () => {
  it('that is taken is told of, with what to do', async () => {
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((done) => server.listen(0, done));
    const { port } = server.address() as AddressInfo;
    await expect(tryPort(port)).rejects.toThrow(
      `Port ${port} is taken, perhaps by another npm start. Stop that one, or choose another: PORT=4180 npm start`,
    );
  });

  it('that is free stays free', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, done));
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    await tryPort(port);
    await tryPort(port);
  });
});
