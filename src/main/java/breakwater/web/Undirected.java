package breakwater.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;

/**
 * Takes the marks of direction out of what a page says, so that no name turns itself or its
 * surroundings round: they are kept as they came, and a name of right-to-left letters reads right
 * without them. What people wrote at length, of class {@code words} and with a direction of its
 * own, stays as it is, as does what can be edited.
 */
public final class Undirected extends AbstractTemplateHandler {
  private static final Pattern MARK =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  private static final List<String> SAYING = List.of("aria-label", "title", "alt", "data-later");

  /** The element within which nothing is taken out; empty text = none. */
  private String within = "";

  private int depth;

  @Override
  public void handleText(IText text) {
    super.handleText(
        within.isEmpty() && marked(text)
            ? getContext().getModelFactory().createText(plain(text.getText()))
            : text);
  }

  @Override
  public void handleStandaloneElement(IStandaloneElementTag tag) {
    super.handleStandaloneElement(plain(tag));
  }

  @Override
  public void handleOpenElement(IOpenElementTag tag) {
    if (within.isEmpty() && isLeft(tag)) {
      within = tag.getElementCompleteName();
    }
    if (tag.getElementCompleteName().equals(within)) {
      depth++;
    }
    super.handleOpenElement(plain(tag));
  }

  @Override
  public void handleCloseElement(ICloseElementTag tag) {
    if (tag.getElementCompleteName().equals(within) && --depth == 0) {
      within = "";
    }
    super.handleCloseElement(tag);
  }

  private static boolean isLeft(IOpenElementTag tag) {
    return tag.getElementCompleteName().equals("textarea")
        || "auto".equals(tag.getAttributeValue("dir"))
            && Optional.ofNullable(tag.getAttributeValue("class"))
                .filter(names -> List.of(names.split(" ", -1)).contains("words"))
                .isPresent();
  }

  private <T extends IProcessableElementTag> T plain(T tag) {
    T plain = tag;
    for (String name : SAYING) {
      String value = tag.getAttributeValue(name);
      if (value != null && marked(value)) {
        plain = getContext().getModelFactory().setAttribute(plain, name, plain(value));
      }
    }
    return plain;
  }

  private static boolean marked(CharSequence text) {
    return MARK.matcher(text).find();
  }

  private static String plain(CharSequence text) {
    return MARK.matcher(text).replaceAll("");
  }
}
