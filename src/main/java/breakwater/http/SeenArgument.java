package breakwater.http;

import breakwater.journal.Seen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives controllers the version that the caller saw, from {@code If-Match} or {@code
 * If-None-Match}; and refuses either for a change that compares no versions, so that nobody
 * believes what they sent was looked at.
 */
class SeenArgument implements HandlerMethodArgumentResolver, HandlerInterceptor {
  private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && request.getRequestURI().startsWith("/api/")
        && CHANGES.contains(request.getMethod())
        && Arrays.stream(method.getMethodParameters()).noneMatch(this::supportsParameter)) {
      refuse(request, "If-Match");
      refuse(request, "If-None-Match");
    }
    return true;
  }

  private static void refuse(HttpServletRequest request, String header) {
    if (request.getHeader(header) != null) {
      throw Malformed.header(
          header,
          "What is changed here has no edition that could be compared, so %s would be ignored. Leave it out."
              .formatted(header));
    }
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Seen.class;
  }

  @Override
  public Seen resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String header = request.getHeader("If-Match");
    String none = request.getHeader("If-None-Match");
    if (none == null) {
      return header == null ? Seen.anything() : Etag.parse(header);
    }
    if (header != null || !none.strip().equals("*")) {
      throw Malformed.header(
          "If-None-Match",
          "If-None-Match holds * here: make it, unless it exists. To change what exists, send"
              + " If-Match alone.");
    }
    return Seen.nothing();
  }
}
