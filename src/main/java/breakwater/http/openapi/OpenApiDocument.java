package breakwater.http.openapi;

import breakwater.http.Page;
import breakwater.http.problem.Problem;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** What every operation has in common, so that controllers need not say it. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {
  private static final String TOKEN = "token";

  /** What may go wrong with any operation, besides what its own page says. */
  private static final Map<String, String> ERRORS =
      Map.of(
          "400", "The request cannot be understood.",
          "401", "Nobody is signed in.",
          "403", "The caller may not do this.",
          "404", "It does not exist.",
          "409", "It cannot be done in this state.",
          "412", "It has changed since the caller saw it.",
          "413", "The body is too large.",
          "422", "What was given cannot be right.",
          "429", "Too many requests.",
          "503", "The database cannot be reached now; repeat it.");

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Seen.class, Page.class);
  }

  @Bean
  OpenAPI document() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Breakwater")
                .version("1")
                .description(
                    "Only verified, complete and justified escalations reach engineers."
                        + " Instants are RFC 3339 in UTC; durations are seconds."
                        + " Errors are problems (RFC 9457), each explained at its type.")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .servers(List.of(new Server().url("/").description("This installation")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                            "bw_ and 64 hex digits; made at /api/v1/people/{id}/tokens.")));
  }

  @Bean
  GlobalOperationCustomizer operations() {
    return (operation, handler) -> {
      operation.setOperationId(handler.getMethod().getName());
      if (takes(handler, Page.class)) {
        add(operation, limit());
        add(operation, cursor());
      }
      if (takes(handler, Seen.class)) {
        add(operation, ifMatch());
        if (handler.hasMethodAnnotation(PutMapping.class)) {
          add(operation, ifNoneMatch());
        }
      }
      return operation;
    };
  }

  /** Once, also where two methods take one operation in two forms. */
  private static void add(Operation operation, Parameter parameter) {
    boolean there =
        operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(
                    it ->
                        parameter.getName().equals(it.getName())
                            && parameter.getIn().equals(it.getIn()));
    if (!there) {
      operation.addParametersItem(parameter);
    }
  }

  @Bean
  GlobalOpenApiCustomizer everywhere() {
    return document -> {
      Map<String, Schema> problem =
          ModelConverters.getInstance(true).readAll(new AnnotatedType(Problem.class));
      problem.forEach(document.getComponents()::addSchemas);
      ERRORS.forEach(
          (status, meaning) -> document.getComponents().addResponses(status, problem(meaning)));
      document.getPaths().values().forEach(OpenApiDocument::complete);
    };
  }

  private static void complete(PathItem path) {
    if (path.getPost() != null) {
      path.getPost().addParametersItem(idempotencyKey());
    }
    path.readOperations().forEach(OpenApiDocument::addErrors);
  }

  private static void addErrors(Operation operation) {
    ERRORS
        .keySet()
        .forEach(
            status ->
                operation
                    .getResponses()
                    .putIfAbsent(
                        status, new ApiResponse().$ref("#/components/responses/" + status)));
  }

  private static ApiResponse problem(String meaning) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
    return new ApiResponse()
        .description(meaning)
        .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema)));
  }

  private static boolean takes(HandlerMethod handler, Class<?> type) {
    return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
  }

  private static Parameter limit() {
    Schema<Number> schema = new IntegerSchema();
    schema.setMinimum(BigDecimal.ONE);
    schema.setMaximum(BigDecimal.valueOf(Page.MOST));
    schema.setDefault(Page.DEFAULT);
    return new Parameter().in("query").name("limit").schema(schema);
  }

  private static Parameter cursor() {
    return new Parameter()
        .in("query")
        .name("cursor")
        .description("nextCursor of the previous answer")
        .schema(new StringSchema());
  }

  private static Parameter ifMatch() {
    return new Parameter()
        .in("header")
        .name("If-Match")
        .description(
            "The ETag that you saw, or * for whatever exists; 412 when it has changed since")
        .schema(new StringSchema().example("\"7\""));
  }

  private static Parameter ifNoneMatch() {
    return new Parameter()
        .in("header")
        .name("If-None-Match")
        .description("* = make it; 412 when it exists")
        .schema(new StringSchema().example("*"));
  }

  private static Parameter idempotencyKey() {
    Schema<String> schema = new StringSchema();
    schema.setMaxLength(255);
    schema.setExamples(List.of("5f0c2d1e-order-17"));
    return new Parameter()
        .in("header")
        .name("Idempotency-Key")
        .description("The same key with the same body gives the first answer again, for 7 days")
        .schema(schema);
  }
}
