/** Describes the API: OpenAPI 3.1 at {@code /openapi.json}. */
@org.jspecify.annotations.NullMarked
package breakwater.http.openapi;
