/* A search field that completes names: a combobox with a list box. Enter without a choice is left
   to the form. What an input method has not finished is no query. */
(function () {
  "use strict";

  var LIMIT = 8;
  var WAIT = 120;
  var count = 0;

  /* `options`: `holder`, an element for the list (else it hangs below the field); `limit`;
     `onInput`, called when the text has changed; `onChoose`, instead of the form's submit. */
  window.showcaseSearchField = function (field, options) {
    if (field.getAttribute("role") === "combobox") return;
    var id = "search-completions-" + (count += 1);
    var list = document.createElement("ul");
    var active = -1;
    var typed = field.value;
    var composing = false;
    var timer = 0;
    var changed = -WAIT;
    var asked = 0;

    list.id = id;
    list.className = options.holder ? "sc-completions sc-completions--row" : "sc-completions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "补全");
    list.hidden = true;
    if (options.holder) options.holder.insertBefore(list, options.holder.firstChild);
    else field.parentNode.appendChild(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-haspopup", "listbox");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", id);

    function close() {
      asked += 1;
      active = -1;
      list.hidden = true;
      list.textContent = "";
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    }

    function choose(text) {
      field.value = text;
      close();
      window.clearTimeout(timer);
      if (options.onChoose) options.onChoose();
      else if (field.form.requestSubmit) field.form.requestSubmit();
      else field.form.submit();
    }

    function draw(words) {
      list.textContent = "";
      active = -1;
      field.removeAttribute("aria-activedescendant");
      words.forEach(function (word, n) {
        var option = document.createElement("li");
        option.id = id + "-" + n;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = word;
        option.addEventListener("mousedown", function (event) {
          event.preventDefault(); /* the field keeps the focus */
        });
        option.addEventListener("click", function () {
          choose(word);
        });
        list.appendChild(option);
      });
      list.hidden = !words.length;
      field.setAttribute("aria-expanded", String(words.length > 0));
    }

    function select(number) {
      var items = list.children;
      if (active >= 0) items[active].setAttribute("aria-selected", "false");
      active = number;
      if (active < 0) {
        field.value = typed;
        field.removeAttribute("aria-activedescendant");
        return;
      }
      items[active].setAttribute("aria-selected", "true");
      items[active].scrollIntoView({ block: "nearest", inline: "nearest" });
      field.setAttribute("aria-activedescendant", items[active].id);
      field.value = items[active].textContent;
    }

    function complete() {
      var number = (asked += 1);
      if (!field.value.trim() || !window.showcase || !window.showcase.suggest) return close();
      window.showcase.suggest(field.value, options.limit || LIMIT).then(
        function (words) {
          if (number === asked && document.activeElement === field) draw(words);
        },
        close /* completions are a help; the search itself says what is wrong */
      );
    }

    function onInput(event) {
      if (composing || event.isComposing) return;
      var now = window.performance.now();
      var isFirst = now - changed > WAIT; /* in quick typing only the end counts */
      changed = now;
      typed = field.value;
      window.clearTimeout(timer);
      if (isFirst && options.onInput) options.onInput();
      timer = window.setTimeout(function () {
        if (!isFirst && options.onInput) options.onInput();
        complete();
      }, WAIT);
    }

    function onKey(event) {
      if (composing || event.isComposing || list.hidden) return;
      var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step) {
        event.preventDefault();
        event.stopPropagation();
        var stops = list.children.length + 1; /* and the text as it was typed */
        select(((active + 1 + step + stops) % stops) - 1);
      } else if (event.key === "Escape") {
        event.preventDefault();
        select(-1);
        close();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        choose(list.children[active].textContent);
      }
    }

    field.addEventListener("compositionstart", function () {
      composing = true;
      window.clearTimeout(timer);
    });
    field.addEventListener("compositionend", function (event) {
      composing = false;
      onInput(event);
    });
    field.addEventListener("input", onInput);
    field.addEventListener("keydown", onKey);
    field.addEventListener("blur", close);
    field.form.addEventListener("submit", close);
    if (field.value && document.activeElement === field && !options.onInput) complete();
  };

  document.querySelectorAll("[data-search-field]").forEach(function (field) {
    if (document.activeElement === field) window.showcaseSearchField(field, {});
  });
})();
