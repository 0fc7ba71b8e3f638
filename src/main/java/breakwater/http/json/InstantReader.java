package breakwater.http.json;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** An instant is a text that says so; a number could be seconds or milliseconds, and is refused. */
final class InstantReader extends ValueDeserializer<Instant> {
  private static final String BARE_NUMBER = "\\s*[-+]?[0-9.]+\\s*";

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    String text = parser.getString();
    if (text.isBlank() || text.matches(BARE_NUMBER)) {
      return (Instant) context.handleWeirdStringValue(Instant.class, text, "no instant");
    }
    return InstantDeserializer.INSTANT.deserialize(parser, context);
  }
}
