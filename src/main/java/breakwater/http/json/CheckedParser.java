package breakwater.http.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.JsonParserDelegate;

/** Refuses text that no database and no page can hold: NUL characters and half surrogate pairs. */
final class CheckedParser extends JsonParserDelegate {
  CheckedParser(JsonParser parser) {
    super(parser);
  }

  @Override
  public @Nullable String getString() {
    return checked(super.getString());
  }

  @Override
  public @Nullable String getValueAsString() {
    return checked(super.getValueAsString());
  }

  @Override
  public @Nullable String getValueAsString(@Nullable String otherwise) {
    return checked(super.getValueAsString(otherwise));
  }

  @Override
  public @Nullable String nextStringValue() {
    return nextToken() == JsonToken.VALUE_STRING ? getString() : null;
  }

  @Override
  public @Nullable String currentName() {
    return checked(super.currentName());
  }

  @Override
  public @Nullable String nextName() {
    return checked(super.nextName());
  }

  private @Nullable String checked(@Nullable String text) {
    if (text == null) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new StreamReadException(this, "A text holds the character U+0000.");
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new StreamReadException(this, "A text holds half of a surrogate pair.");
        }
        i++;
      }
    }
    return text;
  }
}
