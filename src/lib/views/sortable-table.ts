/**
 * Gives each head of a table a button that sorts the rows by its column, and turns the order round when pressed again.
 * A cell is sorted by its `data-order`, a number, or else by its text. The buttons are signs without text: reader
 * modes and saved pages keep the heads. The table's `data-sortable` has their name, with `%s` for the column.
 */
export function makeSortable(table: HTMLElement): void {
  const body = table.querySelector('tbody');
  const heads = [...table.querySelectorAll('thead th')];
  const document = table.ownerDocument;
  const { compare: collate } = new Intl.Collator(document.documentElement.lang || undefined);
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', (table.dataset.sortable ?? '').replace('%s', textOf(head)));
    head.append(button);
    button.addEventListener('click', () => {
      const isDescending = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
      const rows = [...(body?.children ?? [])].sort((a, b) => {
        const [one, other] = [a.children[column], b.children[column]];
        return orderOf(one) - orderOf(other) || collate(textOf(one), textOf(other));
      });
      body?.append(...(isDescending ? rows.reverse() : rows));
    });
  });
}

const orderOf = (cell: Element | undefined) => Number(cell?.getAttribute('data-order') ?? 0);
const textOf = (cell: Element | undefined) => cell?.textContent.trim() ?? '';
