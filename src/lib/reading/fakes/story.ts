// For tests only: a small story and its page.
/** Heights in px in a window 1000 px wide: the cover, then each chapter, then what comes below the story. */
export const COVER = 800;
export const HEADING = 100;
export const FIRST = 300;
export const SECOND = 600;
export const CHAPTER = HEADING + FIRST + SECOND;
const BELOW = 2000;

export const IDS = ['rome', 'motives', 'obstacles'];

/** Where a chapter begins, in px from the top of the page. */
export const topOf = (index: number): number => COVER + index * CHAPTER;

/** The page of a small story, with what script uses of the real one. Each chapter has two claims. */
export const PAGE = `
  <section data-height="${COVER}"><a href="#rome" data-start data-continue="Go on with “%s”">Begin</a></section>
  ${IDS.map(
    (id) => `
      <section data-chapter="${id}" id="${id}"><div class="card">
        <h2 data-height="${HEADING}" tabindex="-1">The ${id}</h2>
        <p data-height="${FIRST}"><span data-claim="${id}-1">said <a href="#note-${id}-1" id="claim-${id}-1">*</a></span></p>
        <p data-height="${SECOND}"><span data-claim="${id}-2">told <a href="#note-${id}-2" id="claim-${id}-2">*</a></span></p>
      </div></section>`,
  ).join('')}
  <section id="evidence" data-height="${BELOW}">
    ${IDS.map((id) => [1, 2].map((n) => `<li data-evidence="${id}-${n}">evidence of ${id}-${n}</li>`).join('')).join('')}
  </section>
  <nav data-bar hidden>
    <button data-previous></button><button data-next></button>
    <span data-count></span><span data-current-title></span>
    <a href="/en" data-edition>EN</a>
  </nav>
  <nav data-contents popover><ol>
    ${IDS.map((id) => `<li><a href="#${id}" data-jump="${id}"> The ${id} </a></li>`).join('')}
  </ol></nav>
  <dialog data-sheet><h2 tabindex="-1">Evidence</h2><button data-close></button><div data-sheet-content></div></dialog>
  <p data-announcer></p>
`;
