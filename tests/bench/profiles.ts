/** The reader's phone, as the browser plays it. */
export const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 2.625,
  hasTouch: true,
  isMobile: true,
};

/** How slow a phone and its connection are. */
export interface Profile {
  name: string;
  /** How many times slower than this machine. */
  cpu: number;
  network: {
    offline: boolean;
    /** Bytes a second. */
    downloadThroughput: number;
    uploadThroughput: number;
    /** The round trip, in ms. */
    latency: number;
  };
}

const BYTES_PER_KBIT = 125;

/** A phone of the middle range. */
export const ORDINARY: Profile = {
  name: '4x CPU, 1.6 Mbit/s, 150 ms',
  cpu: 4,
  network: {
    offline: false,
    downloadThroughput: 1600 * BYTES_PER_KBIT,
    uploadThroughput: 750 * BYTES_PER_KBIT,
    latency: 150,
  },
};

/** An old phone where the network hardly reaches. */
export const SLOW: Profile = {
  name: '6x CPU, 400 kbit/s, 400 ms',
  cpu: 6,
  network: {
    offline: false,
    downloadThroughput: 400 * BYTES_PER_KBIT,
    uploadThroughput: 400 * BYTES_PER_KBIT,
    latency: 400,
  },
};
