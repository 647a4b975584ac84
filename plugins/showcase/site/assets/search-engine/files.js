/* Reads the index (docs/search-index.md). Each file is a script that hands over its payload, so
   that a web server and a disk serve it alike. Each is loaded once; a failed one can be retried. */
(function () {
  "use strict";

  var showcase = (window.showcase = window.showcase || {});
  var engine = (showcase.engine = {});
  var root = new URL("../../", document.currentScript.src).href;
  var stamp = ""; /* so that no file of an older index is taken from the browser's cache */
  var arrived = new Map();
  var loaded = new Map();

  window.showcaseSearchData = function (name, text) {
    arrived.set(name, text);
  };

  function load(name) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      function end() {
        var text = arrived.get(name);
        arrived.delete(name);
        script.remove();
        if (text !== undefined) resolve(text);
        else reject(new Error("搜索数据没有读全（" + name + "）。请检查网络，再试一次。"));
      }
      script.src = root + "search/" + name + ".js" + stamp;
      script.onload = end;
      script.onerror = end;
      document.head.appendChild(script);
    });
  }

  function decode(text) {
    var characters = atob(text);
    var bytes = new Uint8Array(characters.length);
    for (var n = 0; n < bytes.length; n++) bytes[n] = characters.charCodeAt(n);
    return bytes;
  }

  async function unpack(bytes, format) {
    if (typeof DecompressionStream === "undefined") {
      throw new Error("这个浏览器太旧，读不了搜索数据。请换用新版的 Edge、Chrome 或 Firefox。");
    }
    var stream = new DecompressionStream(format);
    var writer = stream.writable.getWriter();
    function ignore() {} /* the reader is told of the same fault */
    writer.write(bytes).catch(ignore);
    writer.close().catch(ignore);
    return new Uint8Array(await new Response(stream.readable).arrayBuffer());
  }

  /* What `make` makes of a file's packed bytes; asked again, the same. */
  function once(name, make) {
    if (!loaded.has(name)) {
      var promise = load(name).then(decode).then(make);
      loaded.set(name, promise);
      promise.catch(function () {
        loaded.delete(name);
      });
    }
    return loaded.get(name);
  }

  engine.file = function (name, make) {
    return once(name, function (packed) {
      return unpack(packed, "gzip").then(make);
    });
  };

  /* A text's file goes on where `base`, which all texts share, ends. */
  engine.textFile = function (number, make) {
    var base = once("base", function (packed) {
      return packed;
    });
    return once("texts/" + number, async function (packed) {
      var head = await base;
      var whole = new Uint8Array(head.length + packed.length);
      whole.set(head);
      whole.set(packed, head.length);
      var bytes = (await unpack(whole, "deflate")).subarray(engine.core.base);
      return make(JSON.parse(new TextDecoder().decode(bytes)));
    });
  };

  engine.json = function (name, make) {
    return engine.file(name, function (bytes) {
      var value = JSON.parse(new TextDecoder().decode(bytes));
      return make ? make(value) : value;
    });
  };

  /* What every query needs; afterwards it stands in `engine.core`. */
  engine.begin = async function () {
    if (engine.core) return;
    var manifest = await engine.json("manifest");
    if (manifest.version !== 1) {
      throw new Error("搜索数据与这一页的版本不同。请刷新这一页再试。");
    }
    if (engine.core) return;
    stamp = "?v=" + manifest.stamp;
    engine.core = {
      cases: manifest.cases,
      few: manifest.few,
      longest: manifest.longest,
      base: manifest.base,
      grams: manifest.grams.split("\n"),
      names: manifest.names.split("\n"),
      pinyin: manifest.pinyin.split("\n"),
      sizes: manifest.sizes,
      labels: manifest.labels,
      facets: null
    };
  };

  /* The last of sorted keys that is not after `wanted`. */
  engine.bucketOf = function (keys, wanted) {
    var low = 0;
    var high = keys.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (keys[middle] <= wanted) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  /* The numbers of the buckets with keys that begin with `start`, at most `limit`. */
  engine.bucketsFrom = function (keys, start, limit) {
    var numbers = [engine.bucketOf(keys, start)];
    for (var n = numbers[0] + 1; n < keys.length && numbers.length < limit; n++) {
      if (keys[n].slice(0, start.length) !== start) break;
      numbers.push(n);
    }
    return numbers;
  };
})();
