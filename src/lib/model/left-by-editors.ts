/** Names that editors and desktops give to what they leave behind: swap files, copies, how a folder is shown. */
const LEFT = /^[.#]|~$|\.(?:swp|swo|bak|tmp|orig)$|^(?:Thumbs\.db|desktop\.ini|Icon\r)$/i;

/**
 * Whether a file was left by an editor or a desktop, and is nobody's text.
 * @param path below the story's folder, with slashes
 */
export function isLeftByEditors(path: string): boolean {
  return path.split('/').some((name) => LEFT.test(name));
}
