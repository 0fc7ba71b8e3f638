package breakwater.http.openapi;

import breakwater.http.json.Settable;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes what may be taken away: by what it is, or null. */
@Component
class SettableSchema implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    var java = Json.mapper().constructType(type.getType());
    if (java == null || !java.hasRawClass(Settable.class)) {
      return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }
    return orNull(
        context.resolve(
            new AnnotatedType(java.containedType(0))
                .ctxAnnotations(type.getCtxAnnotations())
                .resolveAsRef(true)));
  }

  /** Of a copy: one schema may stand for all texts. */
  private static Schema<?> orNull(Schema<?> known) {
    Schema<Object> schema = (Schema<Object>) AnnotationsUtils.clone(known, true);
    if (schema.get$ref() != null) {
      return new Schema<>()
          .anyOf(
              List.of(new Schema<>().$ref(schema.get$ref()), new Schema<>().types(Set.of("null"))));
    }
    var types = new LinkedHashSet<String>();
    if (schema.getTypes() != null) {
      types.addAll(schema.getTypes());
    }
    if (schema.getType() != null) {
      types.add(schema.getType());
    }
    types.add("null");
    schema.setTypes(types);
    if (schema.getEnum() != null) {
      var values = new ArrayList<>(schema.getEnum());
      values.add(null);
      schema.setEnum(values);
    }
    return schema;
  }
}
