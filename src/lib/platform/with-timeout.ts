/** What a promise brings, or `otherwise` when it has brought nothing after so many ms. */
export function within<Value>(ms: number, promise: Promise<Value>, otherwise: Value): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms, otherwise);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
