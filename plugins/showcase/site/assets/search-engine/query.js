/* The syntax of queries: terms, "…", -term, 标题: and the labels of facets. */
(function (engine) {
  "use strict";

  var FIELDS = { 标题: "t", 名称: "n", 小标题: "h" };
  var MARKS = { "“": "”", "「": "」", "『": "』", "《": "》" };
  var BRACKETS = ["〔〕", "()", "[]", "【】"];
  var WORDS = /[\p{L}\p{N}]+(?:(?<=[a-z0-9])[^\p{L}\p{N}]+(?=[a-z0-9])[\p{L}\p{N}]+)*/gu;

  function facetOf(label) {
    return engine.core.labels.map(engine.fold).indexOf(label);
  }

  /* A query as terms and facets. Each has `text`, and is `not` wanted if a minus is before it. */
  engine.parse = function (query) {
    var rest = engine.fold(query);
    var result = { terms: [], facets: [] };
    for (;;) {
      rest = rest.replace(/^ +/, "");
      if (!rest) return result;
      var term = { text: "", quoted: false, not: false, field: "", label: "" };
      if (/^-[^ ]/.test(rest)) {
        term.not = true;
        rest = rest.slice(1);
      }
      var facet = -1;
      var label = /^([^ ":]+):(?=[^ ])/.exec(rest);
      if (label && Object.prototype.hasOwnProperty.call(FIELDS, label[1])) {
        term.field = FIELDS[label[1]];
      } else if (label) {
        facet = facetOf(label[1]);
      }
      if (term.field || facet >= 0) {
        term.label = label[1];
        rest = rest.slice(label[0].length);
      }
      var quoted = /^"([^"]*)"/.exec(rest);
      var found = quoted || /^[^ ]+/.exec(rest);
      term.quoted = !!quoted;
      term.text = quoted ? quoted[1] : found[0];
      rest = rest.slice(found[0].length);
      if (!term.text.trim()) continue;
      if (facet >= 0) result.facets.push({ facet: facet, term: term });
      else result.terms.push(term);
    }
  };

  function written(term) {
    var text = term.quoted || / /.test(term.text) ? '"' + term.text + '"' : term.text;
    return (term.not ? "-" : "") + (term.label ? term.label + ":" : "") + text;
  }

  engine.write = function (parsed) {
    return parsed.terms
      .concat(parsed.facets.map(function (facet) {
        return facet.term;
      }))
      .map(written)
      .join(" ");
  };

  /* The query with some terms' texts replaced; `texts` maps their numbers. */
  engine.replaced = function (parsed, texts) {
    return {
      facets: parsed.facets,
      terms: parsed.terms.map(function (term, n) {
        return texts.has(n) ? Object.assign({}, term, { text: texts.get(n) }) : term;
      })
    };
  };

  function changed(parsed, change) {
    var texts = new Map();
    parsed.terms.forEach(function (term, n) {
      var text = change(term);
      if (text !== term.text) texts.set(n, text);
    });
    return texts.size ? engine.replaced(parsed, texts) : null;
  }

  /* The same query without the quotation marks around whole terms; null if there are none. */
  engine.unquoted = function (parsed) {
    return changed(parsed, function (term) {
      var text = term.text;
      var isMarked = text.length > 2 && MARKS[text[0]] && MARKS[text[0]] === text[text.length - 1];
      return isMarked ? text.slice(1, -1) : text;
    });
  };

  /* The same query with other brackets, quotation marks and dots: few keyboards have 〔 〕. */
  engine.respelled = function (parsed) {
    var found = new Map();
    BRACKETS.forEach(function (pair) {
      var query = changed(parsed, function (term) {
        return term.text
          .replace(/[([{【〔〖]/g, pair[0])
          .replace(/[)\]}】〕〗]/g, pair[1])
          .replace(/[「『]/g, "“")
          .replace(/[」』]/g, "”")
          .replace(/[•・‧∙⋅]/g, "·");
      });
      if (query) found.set(engine.write(query), query);
    });
    return Array.from(found.values());
  };

  /* The same query with all that punctuation parts as terms of their own; null if there is none.
     Between Latin letters and digits it is a part of the word. */
  engine.parted = function (parsed) {
    var terms = [];
    var isParted = false;
    parsed.terms.forEach(function (term) {
      var parts = term.quoted || term.not ? [term.text] : term.text.match(WORDS) || [];
      isParted = isParted || parts.length !== 1 || parts[0] !== term.text;
      parts.forEach(function (part) {
        terms.push(Object.assign({}, term, { text: part }));
      });
    });
    return isParted && terms.length ? { facets: parsed.facets, terms: terms } : null;
  };
})(window.showcase.engine);
