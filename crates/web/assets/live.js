// Keeps the regions marked data-fresh as fresh as the boards: the server says that something moved, and the page asks
// for itself again, so that there is one way to draw it. Without this script the page is the same, only not live.
(() => {
  const line = document.querySelector("[data-live-line]");
  if (!line || !window.EventSource) return;
  const [word, note, button] = ["word", "note", "pause"].map((part) => line.querySelector(`[data-live-${part}]`));
  let source = null;
  let asking = false;
  let moved = false;

  function say(state) {
    line.dataset.state = state;
    word.textContent = line.dataset[state];
    button.textContent = state === "paused" ? line.dataset.resume : line.dataset.pause;
  }

  /** Replaces each live region by the same region of the new page and gives the focus back. */
  function replace(page) {
    const focused = document.activeElement?.getAttribute("href");
    for (const old of document.querySelectorAll("[data-fresh]")) {
      const fresh = page.getElementById(old.id);
      if (fresh) old.replaceWith(document.adoptNode(fresh));
    }
    note.textContent = page.querySelector("[data-live-note]")?.textContent ?? note.textContent;
    if (focused && document.activeElement === document.body) {
      document.querySelector(`[data-fresh] a[href="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  async function refresh() {
    moved = true;
    if (asking) return;
    asking = true;
    while (moved) {
      moved = false;
      const url = new URL(location.href);
      url.searchParams.delete("after");
      const answer = await fetch(url, { headers: { accept: "text/html" } }).catch(() => null);
      if (answer?.ok) replace(new DOMParser().parseFromString(await answer.text(), "text/html"));
    }
    asking = false;
  }

  function follow() {
    source = new EventSource(line.dataset.url);
    source.onopen = () => say("live");
    source.onerror = () => say("lost");
    source.addEventListener("boards", refresh);
  }

  button.addEventListener("click", () => {
    if (!source) return void (follow(), refresh());
    source.close();
    source = null;
    say("paused");
  });
  line.hidden = false;
  follow();
})();
