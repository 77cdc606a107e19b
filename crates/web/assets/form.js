// Counts the words of a text while it is typed, as the server will count them: by Unicode's word boundaries, without the
// marks over and under letters, the stretching of Arabic words and invisible joiners. Without this script the number is
// that of the last look at the page.
(() => {
  if (!window.Intl?.Segmenter) return;
  const lang = document.documentElement.lang;
  const segmenter = new Intl.Segmenter("en", { granularity: "word" });
  const figures = new Intl.NumberFormat(lang);
  const ornaments = /[\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
  const longest = 30;

  function words(text) {
    const plain = text.replace(ornaments, "").replace(/[_\u203f\u200b]/g, " ");
    let count = 0;
    for (const { segment } of segmenter.segment(plain)) {
      if (/[\p{Alphabetic}\p{N}]/u.test(segment)) count += Math.ceil([...segment].length / longest);
    }
    return count;
  }

  for (const line of document.querySelectorAll("[data-words]")) {
    const text = document.getElementById(line.dataset.words);
    text?.addEventListener("input", () => {
      const count = words(text.value);
      line.textContent = line.dataset.pattern.replace("#", figures.format(count));
      line.classList.toggle("error", count > Number(line.dataset.limit));
    });
  }
})();
