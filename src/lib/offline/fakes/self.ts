// To be imported before Workbox, which looks at `self` as soon as it is loaded, and writes to the console.
Object.assign(globalThis, { self: globalThis, __WB_DISABLE_DEV_LOGS: true });
