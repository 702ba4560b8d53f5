/**
 * The report's script: filters, keys, print. No storage, no network, no markup is ever made by it. It runs under a
 * policy that names its hash, so its text is fixed.
 */
export const SCRIPT = `
'use strict';
(() => {
  const visible = (claim) => !claim.hidden;

  const setUp = (form) => {
    const claims = [...form.parentElement.querySelectorAll('.claim')];
    const status = form.querySelector('.shown');
    const apply = () => {
      const kind = form.querySelector('input[type=radio]:checked').value;
      const words = form.elements.words.value.trim().toLowerCase();
      for (const claim of claims) {
        const fits = claim.dataset.kinds.split(' ').includes(kind);
        claim.hidden = !fits || !claim.textContent.toLowerCase().includes(words);
      }
      const count = claims.filter(visible).length;
      status.textContent = count === claims.length ? '' : count + ' of ' + claims.length + ' claims shown';
    };
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('show-all', () => {
      form.reset();
      apply();
    });
    form.hidden = false;
    apply();
  };

  // A link to a claim that a filter hides has to lead to it.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) {
      target.closest('section').querySelector('.filters').dispatchEvent(new Event('show-all'));
      target.scrollIntoView();
    }
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
  };

  const step = (event) => {
    const typing = event.target.closest('input[type=search], textarea, select');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'j' && event.key !== 'k') return;
    const keys = document.querySelector('input[name=keys]');
    if (keys && !keys.checked) return;
    const claims = [...document.querySelectorAll('.claim')].filter(visible);
    const here = document.activeElement.closest('.claim');
    const at = claims.indexOf(here);
    const next = event.key === 'j' ? Math.min(claims.length - 1, at + 1) : Math.max(0, at - 1);
    if (claims[next]) {
      claims[next].focus();
      event.preventDefault();
    }
  };

  for (const form of document.querySelectorAll('.filters')) setUp(form);
  document.addEventListener('keydown', step);
  addEventListener('hashchange', reveal);
  // Paper cannot be unfolded; the screen is left as it was.
  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details:not([open])')];
    for (const details of unfolded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false;
  });
  reveal();
})();
`;
