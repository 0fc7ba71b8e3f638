package breakwater.intake.imports.rows;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/**
 * The words of a message that a desk exports as HTML, as Freshdesk does: paragraphs, lists and what
 * is preformatted keep their lines, a link its address.
 */
final class PlainText {
  /** All of it stands inside a tag: words that only speak of tags do not. */
  private static final Pattern HTML =
      Pattern.compile(
          "(?i)^<(!doctype|html|head|body|div|p|span|table|ul|ol|br|font|b|strong|h[1-6]|pre"
              + "|blockquote|meta|style|a)\\b[\\s/>]");

  private static final Set<String> HIDDEN = Set.of("head", "style", "script", "title");
  private static final Set<String> LINES =
      Set.of("p", "div", "ul", "ol", "table", "tr", "blockquote", "pre", "h1", "h2", "h3", "h4");

  private static final Pattern NAME = Pattern.compile("^/?([A-Za-z][A-Za-z0-9]*)");
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhref\\s*=\\s*[\"']([^\"']+)");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String html;
  private final StringBuilder words = new StringBuilder();
  private boolean asWritten;
  private String link = "";
  private int linkedFrom;

  private PlainText(String html) {
    this.html = html;
  }

  /** What is no HTML stays as it is. */
  static String of(String text) {
    String bare = text.strip();
    return HTML.matcher(bare).find() && bare.endsWith(">") ? new PlainText(bare).read() : text;
  }

  private String read() {
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      say(html.substring(at, tag < 0 ? html.length() : tag));
      at = tag < 0 ? html.length() : behind(tag);
    }
    return words
        .toString()
        .replace('\u00a0', ' ')
        .replaceAll("[ \\t]+\\n", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  /** Reads the tag that begins there, and what no reader sees inside it. */
  private int behind(int tag) {
    if (html.startsWith("<!--", tag)) {
      return end("-->", tag);
    }
    int end = end(">", tag);
    String inside = html.substring(tag + 1, Math.max(tag + 1, end - 1));
    Matcher named = NAME.matcher(inside);
    if (!named.find()) {
      return end;
    }
    String name = named.group(1).toLowerCase(Locale.ROOT);
    boolean closes = inside.startsWith("/");
    if (HIDDEN.contains(name) && !closes) {
      return end(">", end("</" + name, tag));
    }
    mark(name, closes, inside);
    return end;
  }

  private void mark(String name, boolean closes, String inside) {
    switch (name) {
      case "br" -> words.append('\n');
      case "li" -> {
        newLine();
        words.append(closes ? "" : "- ");
      }
      case "td", "th" -> words.append(closes ? " " : "");
      case "a" -> link(closes, inside);
      default -> {
        asWritten = name.equals("pre") ? !closes : asWritten;
        if (LINES.contains(name)) {
          newLine();
        }
      }
    }
  }

  private void newLine() {
    if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
      words.append('\n');
    }
  }

  /** Its address stands behind its words, unless they are it. */
  private void link(boolean closes, String inside) {
    Matcher address = ADDRESS.matcher(inside);
    if (!closes && address.find()) {
      link = HtmlEscape.unescapeHtml(address.group(1));
      linkedFrom = words.length();
    } else if (closes && !link.isEmpty()) {
      String said = words.substring(Math.min(linkedFrom, words.length())).strip();
      if (!link.endsWith(said) || said.isEmpty()) {
        words.append(" (").append(link).append(')');
      }
      link = "";
    }
  }

  private void say(String piece) {
    String said = HtmlEscape.unescapeHtml(piece).replace("\u0000", "");
    if (asWritten) {
      words.append(said);
      return;
    }
    String line = SPACE.matcher(said).replaceAll(" ");
    boolean fresh = words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
    words.append(fresh ? line.stripLeading() : line);
  }

  /** Behind the next of these; the end of all where there is none. */
  private int end(String what, int from) {
    for (int i = from; i <= html.length() - what.length(); i++) {
      if (html.regionMatches(true, i, what, 0, what.length())) {
        return i + what.length();
      }
    }
    return html.length();
  }
}
