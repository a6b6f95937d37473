import { expect, it } from 'vitest';
import { isLocal } from './is-local';

it.each([
  'http://localhost',
  'http://localhost:4173',
  'https://LOCALHOST:4173/',
  'http://khuyut.localhost:8080',
  'http://127.0.0.1:4173',
  'http://127.1.2.3',
  'http://[::1]:4173',
])('%s is this machine', (origin) => expect(isLocal(origin)).toBe(true));

it.each([
  '',
  'https://khuyut.example',
  'https://localhost.example',
  'https://notlocalhost',
  'http://127.0.0.1.example',
  'http://192.168.0.7:4173',
  'https://khuyut.example/http://localhost',
])('“%s” is not', (origin) => expect(isLocal(origin)).toBe(false));
