import type { Locale } from '$lib/i18n/locale';
import type { Trouble } from './speaker';

interface ListenWords {
  /** What is told while the voice is silent, or reads something else. */
  trouble: Record<Trouble, string>;
  asleep: string;
  ended: string;
  aside: string;

  player: string;
  play: string;
  pause: string;
  stop: string;
  previousSentence: string;
  nextSentence: string;
  previousChapter: string;
  nextChapter: string;
  more: string;
  follow: string;
  speed: string;
  rate: (rate: number) => string;
  voice: string;
  sleep: string;
  evidence: string;
  /** The voice that is used needs a connection. */
  remote: string;

  about: string;
  start: string;
  searching: string;
  unsupported: string;
  /** There is no voice for the language, and how to get one. */
  none: string;
  howTo: string;
  systems: readonly (readonly [name: string, steps: string])[];
  afterwards: string;
}

const ar: ListenWords = {
  trouble: {
    late: 'لم يبدأ الصوت بعد، وربما يُستعمل الآن في نافذة أخرى.',
    interrupted: 'توقّف الصوت لسبب خارج هذه الصفحة. اضغط «تشغيل» للمتابعة.',
    blocked: 'ينتظر المتصفّح أن تضغط «تشغيل».',
    offline: 'هذا الصوت يحتاج إلى اتصال بالشبكة.',
    'no-voice': 'لم يعد على الجهاز صوت عربي.',
    failed: 'تعذّرت القراءة بصوت الجهاز. اضغط «تشغيل» لإعادة المحاولة.',
  },
  asleep: 'انتهى الفصل. اضغط «تشغيل» للاستماع إلى الفصل التالي.',
  ended: 'انتهت القصة.',
  aside: 'يُقرأ الآن توثيق الجملة.',
  player: 'الاستماع',
  play: 'تشغيل',
  pause: 'إيقاف مؤقّت',
  stop: 'إنهاء الاستماع',
  previousSentence: 'الجملة السابقة',
  nextSentence: 'الجملة التالية',
  previousChapter: 'استمع من الفصل السابق',
  nextChapter: 'استمع من الفصل التالي',
  more: 'السرعة وخيارات أخرى',
  follow: 'عودة إلى الجملة المسموعة',
  speed: 'سرعة القراءة',
  voice: 'الصوت',
  rate: (rate) => `${rate}×`,
  sleep: 'توقّف عند نهاية الفصل',
  evidence: 'استمع إلى توثيق هذه الجملة',
  remote: 'يأتي هذا الصوت عبر الشبكة، ولا يعمل بلا اتصال.',
  about: 'تُقرأ القصة بصوت الجهاز جملةً جملة من حيث وصلت، وتتبعها الصفحة والخريطة.',
  start: 'استمع من هنا',
  searching: 'يجري البحث عن صوت عربي على هذا الجهاز…',
  unsupported: 'لا يستطيع هذا المتصفّح القراءة بصوت مسموع. افتح القصة في متصفّح آخر.',
  none: 'ليس على هذا الجهاز صوت عربي، ولا يمكن الاستماع إلى القصة من دونه.',
  howTo: 'لإضافة صوت عربي:',
  systems: [
    ['أندرويد', 'الإعدادات ← إمكانية الوصول ← تحويل النص إلى كلام ← تثبيت بيانات الصوت ← العربية.'],
    ['آيفون وآيباد', 'الإعدادات ← تسهيلات الاستخدام ← المحتوى المنطوق ← الأصوات ← العربية.'],
    ['ويندوز', 'الإعدادات ← الوقت واللغة ← الكلام ← إضافة أصوات ← العربية.'],
    ['ماك', 'إعدادات النظام ← تسهيلات الاستخدام ← المحتوى المنطوق ← صوت النظام ← إدارة الأصوات.'],
    ['لينكس', 'ثبّت الحزمتين speech-dispatcher و espeak-ng.'],
  ],
  afterwards: 'ثم أعد فتح المتصفّح. وفي ويندوز يوفّر متصفّح إيدج أصواتًا عربية تعمل عبر الشبكة.',
};

const en: ListenWords = {
  trouble: {
    late: 'The voice has not started yet. It may be in use in another tab.',
    interrupted: 'Something outside this page stopped the voice. Press Play to go on.',
    blocked: 'The browser is waiting for you to press Play.',
    offline: 'This voice needs a connection.',
    'no-voice': 'There is no longer an English voice on this device.',
    failed: 'The device could not read this aloud. Press Play to try again.',
  },
  asleep: 'End of the chapter. Press Play for the next one.',
  ended: 'End of the story.',
  aside: 'Reading the evidence of the sentence.',
  player: 'Listening',
  play: 'Play',
  pause: 'Pause',
  stop: 'Stop listening',
  previousSentence: 'Previous sentence',
  nextSentence: 'Next sentence',
  previousChapter: 'Listen from the previous chapter',
  nextChapter: 'Listen from the next chapter',
  more: 'Speed and more',
  follow: 'Back to the sentence being read',
  speed: 'Reading speed',
  voice: 'Voice',
  rate: (rate) => `${rate}×`,
  sleep: 'Stop at the end of the chapter',
  evidence: 'Hear the evidence of this sentence',
  remote: 'This voice comes over the network and does not work offline.',
  about:
    'The device’s voice reads the story sentence by sentence, from where you are. Page and map keep up with it.',
  start: 'Listen from here',
  searching: 'Looking for an English voice on this device…',
  unsupported: 'This browser cannot read aloud. Open the story in another one.',
  none: 'There is no English voice on this device, and the story cannot be read aloud without one.',
  howTo: 'To add an English voice:',
  systems: [
    ['Android', 'Settings → Accessibility → Text-to-speech output → Install voice data → English.'],
    ['iPhone and iPad', 'Settings → Accessibility → Spoken Content → Voices → English.'],
    ['Windows', 'Settings → Time & language → Speech → Add voices → English.'],
    ['Mac', 'System Settings → Accessibility → Spoken Content → System voice → Manage Voices.'],
    ['Linux', 'Install the packages speech-dispatcher and espeak-ng.'],
  ],
  afterwards:
    'Then open the browser again. On Windows, Edge brings English voices that work over the network.',
};

/** The words of listening. They load with it. */
export const listenWords: Record<Locale, ListenWords> = { ar, en };
