package breakwater.http.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the limits of a list that may be left out where they belong: in {@code Optional<@Size(max =
 * 20) List<@Max(1000) Integer>>} the first argument's limit is the list's. The library takes the
 * first argument of whatever type for the items of a list, and would give each of them the list's.
 */
@Component
class ListLimits implements ModelConverter {
  private static final String REFERENCE = "#/components/schemas/";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    Schema<?> resolved = others.hasNext() ? others.next().resolve(type, context, others) : null;
    var java = Json.mapper().constructType(type.getType());
    if (resolved == null || java == null || !java.getRawClass().isRecord()) {
      return resolved;
    }
    Schema<?> model =
        resolved.get$ref() == null
            ? resolved
            : context.getDefinedModels().get(resolved.get$ref().replace(REFERENCE, ""));
    if (model != null && model.getProperties() != null) {
      for (RecordComponent component : java.getRawClass().getRecordComponents()) {
        optionalList(component)
            .ifPresent(list -> limit(model.getProperties().get(name(component)), list));
      }
    }
    return resolved;
  }

  private static Optional<AnnotatedParameterizedType> optionalList(RecordComponent component) {
    return component.getType() == Optional.class
            && component.getAnnotatedType() instanceof AnnotatedParameterizedType optional
            && optional.getAnnotatedActualTypeArguments()[0]
                instanceof AnnotatedParameterizedType list
            && list.getType() instanceof ParameterizedType generic
            && generic.getRawType() instanceof Class<?> raw
            && Collection.class.isAssignableFrom(raw)
        ? Optional.of(list)
        : Optional.empty();
  }

  private static String name(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
  }

  private static void limit(@Nullable Schema<?> array, AnnotatedParameterizedType list) {
    if (array == null || array.getItems() == null) {
      return;
    }
    Size size = list.getAnnotation(Size.class);
    if (size != null) {
      array.setMinItems(size.min() == 0 ? null : Integer.valueOf(size.min()));
      array.setMaxItems(size.max() == Integer.MAX_VALUE ? null : Integer.valueOf(size.max()));
    }
    Schema<?> items = AnnotationsUtils.clone(array.getItems(), true); // one may stand for all texts
    var of = list.getAnnotatedActualTypeArguments()[0];
    Size length = of.getAnnotation(Size.class);
    Min least = of.getAnnotation(Min.class);
    Max most = of.getAnnotation(Max.class);
    items.setMinLength(length == null || length.min() == 0 ? null : Integer.valueOf(length.min()));
    items.setMaxLength(length == null ? null : Integer.valueOf(length.max()));
    items.setMinimum(least == null ? null : BigDecimal.valueOf(least.value()));
    items.setMaximum(most == null ? null : BigDecimal.valueOf(most.value()));
    array.setItems(items);
  }
}
