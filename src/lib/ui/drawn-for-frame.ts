import { createContext } from 'svelte';

/** Whether what is drawn is for a partner's frame: its links then open a tab of their own. */
export const [drawnForFrame, setDrawnForFrame] = createContext<boolean>();
