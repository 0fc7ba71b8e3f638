package breakwater.http.query;

import breakwater.http.Malformed;
import breakwater.http.Page;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a query parameter of the API that its operation does not read: a filter that is misspelt
 * would answer with everything.
 */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
  private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getQueryString() != null && handler instanceof HandlerMethod operation) {
      SortedSet<String> read = known.computeIfAbsent(operation.getMethod(), _ -> readBy(operation));
      request.getParameterMap().keySet().stream()
          .filter(name -> !read.contains(name))
          .findFirst()
          .ifPresent(name -> refuse(name, read));
    }
    return true;
  }

  private static SortedSet<String> readBy(HandlerMethod operation) {
    var names = new TreeSet<String>();
    for (MethodParameter parameter : operation.getMethodParameters()) {
      if (parameter.getParameterType() == Page.class) {
        names.addAll(List.of("limit", "cursor"));
      }
      Asked.name(parameter).ifPresent(names::add);
    }
    documented(operation).map(Parameter::name).forEach(names::add);
    return names;
  }

  /** Those that an operation takes from the request by itself, and says so. */
  private static Stream<Parameter> documented(HandlerMethod operation) {
    return AnnotatedElementUtils.getMergedRepeatableAnnotations(
            operation.getMethod(), Parameter.class, Parameters.class)
        .stream()
        .filter(parameter -> parameter.in() == ParameterIn.QUERY);
  }

  private static void refuse(String name, SortedSet<String> read) {
    String shown = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    String cut = shown.length() <= 100 ? shown : shown.substring(0, 100) + "…";
    String there =
        read.isEmpty() ? "None is known here." : "Known here: " + String.join(", ", read) + ".";
    throw new Malformed(
        "unknown-parameter",
        "There is no parameter '%s' here. %s".formatted(cut, there),
        List.of(new Malformed.Place("?" + cut, there)));
  }
}
