package breakwater.http.json;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints stand on what a property is set to. */
final class SettableContents implements ValueExtractor<Settable<@ExtractedValue ?>> {
  @Override
  public void extractValues(Settable<?> property, ValueReceiver receiver) {
    property.value().ifPresent(value -> receiver.value(null, value));
  }
}
