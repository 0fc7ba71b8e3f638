package breakwater.http.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Describes what is taken as it comes: by no insides of whatever reads it. */
@Component
class FreeJsonSchema implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    var java = Json.mapper().constructType(type.getType());
    if (java == null || !java.hasRawClass(JsonNode.class)) {
      return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }
    return new Schema<>().description("Any JSON value");
  }
}
