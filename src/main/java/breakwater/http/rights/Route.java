package breakwater.http.rights;

import breakwater.people.Right;
import breakwater.people.signin.Scope;
import java.util.Set;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A line of the table.
 *
 * @param method of HTTP; {@link #ANY} = whichever
 * @param pattern of the path, exactly as the handler declares it
 * @param handled whether one of our methods answers it; false = a file is sent
 */
public record Route(String method, PathPattern pattern, Access access, boolean handled) {
  /** Stands for every method. */
  static final String ANY = "*";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  static Route get(String pattern, Right right) {
    return get(pattern, Access.holding(right));
  }

  static Route get(String pattern, Access access) {
    return of("GET", pattern, access);
  }

  static Route post(String pattern, Right right) {
    return post(pattern, Access.holding(right));
  }

  static Route post(String pattern, Access access) {
    return of("POST", pattern, access);
  }

  static Route put(String pattern, Right right) {
    return of("PUT", pattern, Access.holding(right));
  }

  static Route put(String pattern, Access access) {
    return of("PUT", pattern, access);
  }

  static Route patch(String pattern, Right right) {
    return of("PATCH", pattern, Access.holding(right));
  }

  static Route delete(String pattern, Right right) {
    return delete(pattern, Access.holding(right));
  }

  static Route delete(String pattern, Access access) {
    return of("DELETE", pattern, access);
  }

  static Route any(String pattern, Access access) {
    return of(ANY, pattern, access);
  }

  /** Files that say nothing about anybody. */
  static Route files(String pattern) {
    return new Route("GET", parsed(pattern), Access.PUBLIC, false);
  }

  private static Route of(String method, String pattern, Access access) {
    return new Route(method, parsed(pattern), access, true);
  }

  private static PathPattern parsed(String pattern) {
    return PathPatternParser.defaultInstance.parse(pattern);
  }

  /** Whether asking changes nothing. */
  public boolean safe() {
    return SAFE.contains(method);
  }

  /** What a token must be for, at least. */
  public Scope scope() {
    return safe() ? Scope.READ : Scope.WRITE;
  }

  /** Whether it is a page or a form of one, not the API. */
  public boolean page() {
    return !pattern.getPatternString().startsWith("/api/");
  }

  /** {@code POST /cases/new}. */
  @Override
  public String toString() {
    return method + " " + pattern.getPatternString();
  }
}
