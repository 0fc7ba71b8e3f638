package breakwater.http.problem;

import breakwater.http.Malformed;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong (RFC 9457).
 *
 * @param type {@code /problems/<name>}: stable, and the address of the page that explains it
 * @param title the same for all of this type
 * @param status the HTTP status
 * @param detail what was asked, what is true, what to do
 * @param traceId names this request in our logs
 * @param errors the places that are wrong, if it is about places
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String traceId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Malformed.Place> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Kind kind, String detail, String traceId) {
    return of(kind, kind.status(), detail, traceId, List.of());
  }

  static Problem of(
      Kind kind, int status, String detail, String traceId, List<Malformed.Place> errors) {
    return new Problem("/problems/" + kind.name(), kind.title(), status, detail, traceId, errors);
  }
}
