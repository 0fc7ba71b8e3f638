package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** A person who never touches the mouse: keys, tab by tab, and the palette. */
record Keyboard(Page page) {
  /** At least so many tabs lie before the first that a selector names: what is shown between. */
  private static final String FAR =
      """
      selector => {
        const shown = [...document.querySelectorAll(
            'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
          .filter(it => !it.disabled && it.checkVisibility({ visibilityProperty: true }));
        const target = shown.find(it => it.matches(selector));
        const after = (one, other) => one.compareDocumentPosition(other) & 4;
        return shown.filter(
            it => after(document.activeElement, it) && target && after(it, target)).length;
      }
      """;

  /** No page has so many fields. */
  private static final int MOST_TABS = 300;

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  void type(String words) {
    page.keyboard().type(words);
  }

  /** Tab by tab to what a selector names; where one is, is asked only where it may be reached. */
  void to(String selector) {
    if (page.evaluate("document.activeElement === document.body").equals(true)) {
      press("Tab", "Enter"); // skip to the content
    }
    int near = ((Number) page.evaluate(FAR, selector)).intValue();
    for (int tabs = 1; tabs < MOST_TABS; tabs++) {
      press("Tab");
      if (tabs >= near
          && page.evaluate("it => document.activeElement.matches(it)", selector).equals(true)) {
        return;
      }
    }
    throw new AssertionError("No key leads to " + selector + " at " + page.url());
  }

  /** A field, and what is written there: all words at once, as a keyboard of a phone does. */
  void write(String field, String words) {
    to(field);
    page.keyboard().insertText(words);
  }

  /** A list, and the first letters of what is chosen there. */
  void choose(String list, String letters) {
    to(list);
    type(letters);
  }

  void enter(String selector) {
    to(selector);
    press("Enter");
  }

  /** Stands at a row of a list. */
  void stand(String row) {
    var at = page.locator("[data-row='" + row + "']");
    assertThat(at).isVisible();
    for (int rows = 0; rows < MOST_TABS && !at.getAttribute("class").endsWith(" at"); rows++) {
      press("j");
    }
  }

  /** Ctrl K on a page that listens already, and what is typed once the palette is open. */
  void ask(String typed) {
    page.waitForLoadState();
    press("Control+k");
    assertThat(page.locator("#palette-input")).isFocused();
    type(typed);
  }

  /** Ctrl K, what is typed, and the first that is offered: its words and its kind. */
  void palette(String typed, String first) {
    ask(typed);
    assertThat(page.locator("#palette-list li").first()).hasText(first);
    press("Enter");
  }

  /** What is done at once, or waits ten seconds for somebody to take it back. */
  void palette(String act) {
    palette(act, act + "do");
  }
}
