/* The end of a hit's address: its section, and the passage that the browser is to mark there.
   Browsers find a passage only between the ends of words, and every browser has its own words;
   so the passage is the clause around the term, from one punctuation mark to the next. */
(function (engine) {
  "use strict";

  var SHORT = 12;
  var LONG = 60;
  var STOP = /[，。；：！？、“”‘’「」『』《》〈〉（）()【】[\]…—!?;\s]/;
  var LETTER = /[\p{L}\p{N}]/u;
  var IDEOGRAPH = /\p{Script=Han}/u;

  /* Between Latin letters or digits some marks don't end a word. */
  function stops(text, n) {
    if (!STOP.test(text[n])) return false;
    return ![text[n - 1], text[n + 1]].every(function (side) {
      return side && LETTER.test(side) && !IDEOGRAPH.test(side);
    }) || /\s/.test(text[n]);
  }

  function startOf(text, at) {
    while (at > 0 && !stops(text, at - 1)) at--;
    return at;
  }

  function endOf(text, at) {
    while (at < text.length && !stops(text, at)) at++;
    return at;
  }

  /* The clause around a place; a short one, which may stand elsewhere too, with its neighbours. */
  function clause(text, place) {
    var start = startOf(text, place.start);
    var end = endOf(text, place.end);
    while (end - start < SHORT && (start > 0 || end < text.length)) {
      if (start > 0) start = startOf(text, start - 1);
      else end = endOf(text, end + 1);
    }
    while (start < end && stops(text, start)) start++;
    while (end > start && stops(text, end - 1)) end--;
    return text.slice(start, end);
  }

  function encode(text) {
    return encodeURIComponent(text).replace(/-/g, "%2D");
  }

  /* The first word or two of a text, as this browser sees words. */
  function words(text, size, fromEnd) {
    var ends = Array.from(
      new Intl.Segmenter("zh", { granularity: "word" }).segment(text),
      function (part) {
        return part.index;
      }
    ).filter(function (at) {
      return fromEnd ? text.length - at >= size : at >= size;
    });
    return fromEnd ? text.slice(ends[ends.length - 1]) : text.slice(0, ends[0]);
  }

  function passage(text) {
    if (text.length <= LONG || typeof Intl.Segmenter === "undefined") return encode(text);
    return encode(words(text, 8, false)) + "," + encode(words(text, 8, true));
  }

  engine.fragment = function (line, place) {
    var section = line.anchor ? encodeURIComponent(line.anchor) : "";
    var text = "fragmentDirective" in document ? clause(line.text, place) : "";
    if (text) return "#" + section + ":~:text=" + passage(text);
    return section ? "#" + section : "";
  };
})(window.showcase.engine);
