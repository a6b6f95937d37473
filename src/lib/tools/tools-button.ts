import { keepSelection } from './share/selected-range';
import { wireShareButtons } from './share/share-buttons';
import type { ToolsSheet, ToolsSheetOptions } from './tools-sheet';

/** What an entry of the history holds while the sheet is open: the tool that is shown, or nothing for their list. */
export const ENTRY = 'tools';

/** Shows the button of the reader's tools. All that it opens is loaded when it is pressed. */
export function wireToolsButton(options: ToolsSheetOptions): void {
  const button = options.story.root.querySelector<HTMLElement>('[data-tools]');
  const place = button?.parentElement;
  if (!button || !place) return;
  const words = button.textContent;
  let sheet: Promise<ToolsSheet> | undefined;
  const open = (tool: string, exists?: boolean) => {
    sheet ??= import('./tools-sheet').then(({ createToolsSheet }) => createToolsSheet(button, options));
    sheet.then(
      ({ open }) => {
        button.textContent = words;
        open(tool, exists);
      },
      () => {
        sheet = undefined;
        button.textContent = button.dataset.unloaded ?? words;
      },
    );
  };
  place.hidden = false;
  keepSelection(button);
  button.addEventListener('click', () => open(''));
  wireShareButtons(options.story, options.locale, () => open('share'));
  // The page was reloaded while the sheet was open, or the reader came back to it from another page.
  const tool: unknown = Reflect.get(Object(history.state), ENTRY);
  if (typeof tool === 'string') open(tool, true);
}
