package breakwater.http.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Tells a property that is left out from one that is null. */
final class SettableReader extends ValueDeserializer<Settable<?>> {
  private final @Nullable ValueDeserializer<Object> inside;

  /** Before it is known of what. */
  SettableReader() {
    this(null);
  }

  private SettableReader(@Nullable ValueDeserializer<Object> inside) {
    this.inside = inside;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    return new SettableReader(
        context.findContextualValueDeserializer(
            context.getContextualType().containedTypeOrUnknown(0), property));
  }

  @Override
  public Settable<?> deserialize(JsonParser parser, DeserializationContext context) {
    return Settable.of(
        Optional.ofNullable(inside == null ? null : inside.deserialize(parser, context)));
  }

  @Override
  public Settable<?> getNullValue(DeserializationContext context) {
    return Settable.of(Optional.empty());
  }

  @Override
  public Settable<?> getAbsentValue(DeserializationContext context) {
    return Settable.leftOut();
  }
}
