package breakwater.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Asks axe, with all its rules, what shuts somebody out of a page as it is shown now. It is loaded
 * once for each page that is opened, and tells only what is wrong: what it finds right is a
 * megabyte for a page with a year on it.
 */
final class Axe {
  /** The rule and, of the elements that break it, the first few. */
  private static final String VIOLATIONS =
      """
      async () => {
        const found = await axe.run(document, { resultTypes: ['violations'] });
        return found.violations.map(
            it => it.id + ' ' + it.nodes.slice(0, 3).map(node => node.html).join(' '));
      }
      """;

  private Axe() {}

  static List<?> violations(Page page) {
    if (page.evaluate("window.axe === undefined").equals(true)) {
      page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
    }
    return (List<?>) page.evaluate(VIOLATIONS);
  }
}
