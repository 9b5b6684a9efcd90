/* "Print this list": prints the checklist of the guide alone; the page's own print has all of it. */

const part = document.querySelector<HTMLElement>('[data-print-list]');
const button = part?.querySelector('button');
if (part && button) {
  const { classList } = document.documentElement;
  button.onclick = () => {
    classList.add('print-list');
    window.print();
  };
  addEventListener('afterprint', () => classList.remove('print-list'));
  part.hidden = false;
}
