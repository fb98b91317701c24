import type { VNode } from 'preact';

/** Empty until the script fills it with two visits from the evidence; without scripts a cell leads to that evidence. */
export const EvidencePanel = (): VNode => (
  <dialog id="panel" aria-labelledby="panel-title">
    <header>
      <h2 id="panel-title" tabIndex={-1}>
        Evidence
      </h2>
      <p id="panel-trajectory" />
      <button type="button" id="panel-close">
        Close
      </button>
    </header>
    <div id="panel-visits" />
    <footer>
      <button type="button" id="panel-earlier">
        ← Earlier visit
      </button>
      <button type="button" id="panel-later">
        Later visit →
      </button>
      <a id="panel-all" href="#main">
        All visits on this theme
      </a>
      <output id="panel-said" />
    </footer>
  </dialog>
);
