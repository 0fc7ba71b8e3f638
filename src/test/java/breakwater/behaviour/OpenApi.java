package breakwater.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The product's own description of its API, for tests that must cover every operation. */
record OpenApi(JsonNode root, List<Operation> operations) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  /**
   * One operation.
   *
   * @param path with names in braces
   */
  record Operation(String method, String path, JsonNode node) {
    String id() {
      return node.path("operationId").asString();
    }

    /** Those of its path, query and headers. */
    List<JsonNode> parameters() {
      List<JsonNode> parameters = new ArrayList<>();
      node.path("parameters").forEach(parameters::add);
      return parameters;
    }

    /** The schema of a JSON body; missing when it takes none. */
    JsonNode body() {
      return node.path("requestBody").path("content").path("application/json").path("schema");
    }
  }

  static OpenApi read(Api api) {
    JsonNode root = api.get("/openapi.json").expect(200).json();
    List<Operation> operations = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            operations.add(
                                new Operation(
                                    method.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()));
                          }
                        }));
    return new OpenApi(root, operations);
  }

  /** Follows references to where the schema stands. */
  JsonNode resolve(JsonNode schema) {
    JsonNode at = schema;
    for (int hops = 0; at.has("$ref") && hops < 20; hops++) {
      at = root.at(at.path("$ref").asString().substring(1));
    }
    return at;
  }
}
