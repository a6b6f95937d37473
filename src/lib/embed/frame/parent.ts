import { envelope, intoFrame, type FromFrame, type IntoFrame } from '../protocol/embed-messages';

/** What a frame does on each message from its host page. */
export type Handlers = {
  [Type in IntoFrame['type']]?: (message: Extract<IntoFrame, { type: Type }>) => void;
};

/** The host page, seen from the frame. */
export interface Parent {
  tell: (message: FromFrame) => void;
  /**
   * Handles the messages of the host page, and of nobody else. They are few, they are checked, and none of
   * them can do harm: any page may send them.
   */
  handle: (handlers: Handlers) => void;
}

/** Connects the frame to its host page; a page that is in no frame has none, and nothing is told or handled. */
export function connectParent(): Parent {
  const { parent } = window;
  return {
    tell(message) {
      // To any origin: a frame does not know its host page's, and nothing in these messages is a secret.
      if (parent !== window) parent.postMessage(envelope(message), '*');
    },
    handle(handlers) {
      window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
        if (parent === window || source !== parent) return;
        const message = intoFrame(data);
        if (message) dispatch(message, handlers);
      });
    },
  };
}

function dispatch(message: IntoFrame, handlers: Handlers): void {
  switch (message.type) {
    case 'viewport':
      handlers.viewport?.(message);
      break;
    case 'go':
      handlers.go?.(message);
      break;
    case 'theme':
      handlers.theme?.(message);
  }
}
