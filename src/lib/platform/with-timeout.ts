/** What a promise brings, or `fallback` when it has brought nothing after so many ms. Errors are passed on. */
export function withTimeout<Value>(ms: number, promise: Promise<Value>, fallback: Value): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms, fallback);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
