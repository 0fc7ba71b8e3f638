package breakwater.http.json;

import jakarta.validation.Validator;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The JSON of bodies: what is not understood is refused, never ignored or bent. */
@Configuration(proxyBeanMethods = false)
class HttpJson implements WebMvcConfigurer {
  private final ObjectProvider<Validator> validator;

  HttpJson(ObjectProvider<Validator> validator) {
    this.validator = validator;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.withStringConverter(new TextConverter());
    converters.withJsonConverter(new BodyConverter(mapper(), validator::getObject));
    // A library brings a reader of YAML along, and with it a second way in that checks nothing.
    converters.configureMessageConvertersList(all -> all.removeIf(HttpJson::isYaml));
  }

  private static boolean isYaml(HttpMessageConverter<?> converter) {
    return converter.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML);
  }

  @Bean
  static ValidationConfigurationCustomizer contentsOfSettables() {
    return configuration -> configuration.addValueExtractor(new SettableContents());
  }

  static JsonMapper mapper() {
    return JsonMapper.builder(new CheckedJsonFactory())
        .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            textual ->
                textual
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.Enum,
            enums -> enums.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
        .build();
  }
}
