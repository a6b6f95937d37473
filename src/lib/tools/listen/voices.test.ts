import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installSpeech, type SpeechOptions } from './fakes/speech';
import { searchVoices, voicesFor } from './voices';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function search(options: SpeechOptions, lang = 'ar', wanted?: string) {
  const fake = installSpeech(options);
  const states: string[] = [];
  const voices = searchVoices(speechSynthesis, lang, wanted);
  voices.subscribe((found) => states.push(found.state === 'found' ? found.voice.name : found.state));
  return { fake, states, choose: voices.choose };
}

describe('a voice for a language', () => {
  test('is found at once where voices are there', () => {
    expect(search({ langs: ['en-GB', 'ar-SA'] }).states).toEqual(['A voice for ar-SA']);
  });

  test('is found when it comes late', () => {
    const { fake, states } = search({ voices: 'late' });
    expect(states).toEqual(['searching']);
    vi.advanceTimersByTime(2000);
    fake.bringVoices();
    vi.runAllTimers();
    expect(states).toEqual(['searching', 'A voice for ar-SA']);
  });

  test('is found when it comes after all hope, as one that has been installed', () => {
    const { fake, states } = search({ voices: 'late' });
    vi.runAllTimers();
    fake.bringVoices();
    expect(states).toEqual(['searching', 'none', 'A voice for ar-SA']);
  });

  test('is said to be none when no voice comes', () => {
    const { states } = search({ voices: 'never' });
    vi.advanceTimersByTime(2999);
    expect(states).toEqual(['searching']);
    vi.advanceTimersByTime(1);
    expect(states).toEqual(['searching', 'none']);
  });

  test('is said to be none when only others have voices', () => {
    const { fake, states } = search({ langs: ['en-GB', 'fa-IR', 'arn-CL'] });
    fake.bringVoices();
    vi.runAllTimers();
    expect(states).toEqual(['searching', 'none']);
  });

  test('is known by a tag with an underscore', () => {
    expect(search({ langs: ['ar_EG'] }).states).toEqual(['A voice for ar_EG']);
  });

  test('works without a connection where there is such a one', () => {
    expect(search({ langs: ['*ar-SA', 'ar-EG'] }).states).toEqual(['A voice for ar-EG']);
    expect(search({ langs: ['*ar-SA'] }).states).toEqual(['A voice for *ar-SA']);
  });

  test('is the one that the reader has chosen, as long as the device has it', () => {
    const langs = ['ar-SA', 'ar-EG', '*ar-AE'];
    expect(search({ langs }, 'ar', 'voice ar-AE').states).toEqual(['A voice for *ar-AE']);
    expect(search({ langs }, 'ar', 'voice ar-MA').states).toEqual(['A voice for ar-SA']);
    const { states, choose } = search({ langs });
    choose('voice ar-EG');
    choose('voice en-GB');
    expect(states).toEqual(['A voice for ar-SA', 'A voice for ar-EG', 'A voice for ar-SA']);
  });

  test('can be chosen from all of the language, less the timbres of each that Linux lists', () => {
    const named = (name: string, lang: string, localService = true) => ({
      ...{ name, lang, localService },
      ...{ voiceURI: name, default: false },
    });
    const list = [
      named('Arabic+Adam espeak-ng', 'ar'),
      named('Net', 'ar-AE', false),
      named('Arabic espeak-ng', 'ar'),
      named('Majed+', 'ar-001'),
      named('Persian', 'fa'),
    ];
    expect(voicesFor(list, 'ar').map(({ name }) => name)).toEqual(['Arabic espeak-ng', 'Majed+', 'Net']);
  });

  test('is not to be had where the browser has no speech', () => {
    const states: string[] = [];
    searchVoices(undefined, 'ar').subscribe(({ state }) => states.push(state));
    vi.runAllTimers();
    expect(states).toEqual(['unsupported']);
  });
});
