package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** api.md, "OpenAPI 3.1". */
class OpenApiDescribesEveryOperationTest extends Product {
  private static final Path COPY = Path.of("docs/openapi.json");
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  void theDocumentIsOpenToAllAndOfVersion31() {
    Reply reply = apiWith("").get("/openapi.json").expect(200);

    assertThat(reply.at("/openapi")).startsWith("3.1");
    assertThat(reply.at("/info/title")).isEqualTo("Breakwater");
    assertThat(reply.at("/components/securitySchemes/token/scheme")).isEqualTo("bearer");
  }

  @Test
  void eachOperationHasItsOwnNameAndStandardErrors() {
    OpenApi api = OpenApi.read(apiWith(""));

    assertThat(api.operations()).isNotEmpty();
    assertThat(api.operations()).extracting(OpenApi.Operation::id).doesNotHaveDuplicates();
    for (OpenApi.Operation operation : api.operations()) {
      assertThat(operation.node().path("responses").propertyNames())
          .as(operation.id())
          .contains("400", "401", "403", "404", "429", "503");
    }
  }

  @Test
  void eachExampleFitsItsSchema() {
    OpenApi api = OpenApi.read(apiWith(""));
    List<String> misfits = new ArrayList<>();
    api.root()
        .path("components")
        .path("schemas")
        .properties()
        .forEach(schema -> check(api, schema.getKey(), schema.getValue(), misfits));
    for (OpenApi.Operation operation : api.operations()) {
      check(api, operation.id(), operation.node(), misfits);
    }
    assertThat(misfits).isEmpty();
  }

  @Test
  void eachParameterOfAnOperationIsNamedOnce() {
    for (OpenApi.Operation operation : OpenApi.read(apiWith("")).operations()) {
      assertThat(
              operation
                  .node()
                  .path("parameters")
                  .valueStream()
                  .map(it -> it.path("in").asString() + " " + it.path("name").asString()))
          .as(operation.id())
          .doesNotHaveDuplicates();
    }
  }

  /** The limit of a list is the list's, also of one that may be left out. */
  @Test
  void theLimitsOfAListAndOfItsItemsStandEachInItsPlace() {
    JsonNode schemas = OpenApi.read(apiWith("")).root().at("/components/schemas");

    JsonNode warnings = schemas.at("/Policy/properties/warnings");
    assertThat(warnings.path("maxItems").asInt()).isEqualTo(20);
    assertThat(warnings.at("/items/minimum").asInt()).isEqualTo(1);
    assertThat(warnings.at("/items/maximum").asInt()).isEqualTo(99);
    JsonNode missing = schemas.at("/BouncebackBody/properties/missing");
    assertThat(missing.path("maxItems").asInt()).isEqualTo(50);
    assertThat(missing.at("/items/maxLength").asInt()).isGreaterThan(50);
    List<String> withListsLimit =
        schemas.properties().stream()
            .flatMap(schema -> schema.getValue().path("properties").properties().stream())
            .filter(property -> property.getValue().at("/items/type").asString("").equals("string"))
            .filter(property -> property.getValue().at("/items/maxLength").asInt(1_000) <= 20)
            .map(Map.Entry::getKey)
            .toList();
    assertThat(withListsLimit).isEmpty();
  }

  /** And not by the insides of whatever reads it. */
  @Test
  void freeJsonIsDescribedAsAnyValue() {
    JsonNode schemas = OpenApi.read(apiWith("")).root().at("/components/schemas");
    assertThat(schemas.has("JsonNode")).isFalse();
    assertThat(schemas.at("/Scenario/properties/note/description").asString())
        .isEqualTo("Any JSON value");
    assertThat(schemas.at("/Scenario/properties/note").has("type")).isFalse();
  }

  /** What is wrong in a playbook is no refusal of a request. */
  @Test
  void aProblemOfAPlaybookIsDescribedAsItIsAnswered() {
    OpenApi api = OpenApi.read(apiWith(""));
    JsonNode problems = api.root().at("/components/schemas/CheckAnswer/properties/problems/items");
    assertThat(api.resolve(problems).path("properties").propertyNames())
        .containsExactlyInAnyOrder("severity", "line", "column", "place", "reason", "instead");
    assertThat(api.root().at("/components/schemas/Problem/properties").propertyNames())
        .contains("type", "status", "detail", "errors");
  }

  @Test
  void theCommittedCopyIsTheSame() throws IOException {
    String now = PRETTY.writeValueAsString(apiWith("").get("/openapi.json").json()) + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(COPY.getParent());
      Files.writeString(COPY, now);
    }
    assertThat(now)
        .as(
            "docs/openapi.json is old: run bin/test -Dopenapi.write=true and look at the"
                + " difference")
        .isEqualTo(Files.exists(COPY) ? Files.readString(COPY) : "");
  }

  private static void check(OpenApi api, String where, JsonNode node, List<String> misfits) {
    if (node.isObject()) {
      JsonNode schema = node.has("schema") ? node.path("schema") : node;
      examples(node)
          .forEach(
              example ->
                  Fits.problems(api, schema, example)
                      .forEach(problem -> misfits.add(where + ": " + example + ": " + problem)));
      node.properties()
          .forEach(child -> check(api, where + "/" + child.getKey(), child.getValue(), misfits));
    } else if (node.isArray()) {
      node.forEach(child -> check(api, where, child, misfits));
    }
  }

  /** Those of a schema, a parameter or a media type. */
  private static List<JsonNode> examples(JsonNode node) {
    List<JsonNode> examples = new ArrayList<>();
    boolean schemaLike = node.has("type") || node.has("$ref") || node.has("schema");
    if (schemaLike && node.has("example")) {
      examples.add(node.path("example"));
    }
    JsonNode many = node.path("examples");
    if (schemaLike && many.isArray()) {
      many.forEach(examples::add);
    } else if (schemaLike && many.isObject()) {
      many.forEach(example -> examples.add(example.path("value")));
    }
    return examples;
  }
}
