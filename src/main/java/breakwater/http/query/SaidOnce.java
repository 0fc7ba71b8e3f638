package breakwater.http.query;

import breakwater.http.Malformed;
import breakwater.http.Malformed.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a query parameter of the API that says nothing, or says something twice: a filter that is
 * empty would answer with everything, and of two values one would be left out. Only a text may be
 * empty.
 */
@Configuration(proxyBeanMethods = false)
class SaidOnce implements HandlerInterceptor, WebMvcConfigurer {
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getQueryString() != null && handler instanceof HandlerMethod operation) {
      List<Place> wrong = wrong(request, operation);
      if (!wrong.isEmpty()) {
        String sentence =
            wrong.size() == 1
                ? wrong.getFirst().detail()
                : "Some parameters say nothing, or something twice.";
        throw new Malformed("invalid-parameter", sentence, wrong);
      }
    }
    return true;
  }

  private static List<Place> wrong(HttpServletRequest request, HandlerMethod operation) {
    var wrong = new ArrayList<Place>();
    for (MethodParameter parameter : operation.getMethodParameters()) {
      Asked.name(parameter)
          .ifPresent(
              name ->
                  Optional.ofNullable(request.getParameterValues(name))
                      .flatMap(said -> Said.of(parameter).wrong(name, said))
                      .ifPresent(sentence -> wrong.add(new Place("?" + name, sentence))));
    }
    return wrong;
  }

  /**
   * What a parameter may say.
   *
   * @param several values, after each other or with commas between them
   * @param text which may be empty
   */
  private record Said(boolean several, boolean text) {
    static Said of(MethodParameter parameter) {
      ResolvableType type = ResolvableType.forMethodParameter(parameter);
      ResolvableType value = type.resolve() == Optional.class ? type.getGeneric(0) : type;
      ResolvableType collection = value.asCollection();
      boolean several = collection != ResolvableType.NONE;
      Class<?> one = (several ? collection.getGeneric(0) : value).resolve(Object.class);
      return new Said(several, CharSequence.class.isAssignableFrom(one));
    }

    Optional<String> wrong(String name, String[] said) {
      if (!several && said.length > 1) {
        return Optional.of(
            "%s is said %d times, and can have one value. Say it once."
                .formatted(name, said.length));
      }
      Set<String> values = new HashSet<>();
      for (String value : several ? separate(said) : said) {
        if (value.isBlank() && !text) {
          return Optional.of(
              "%s has an empty value. Write what you want, or leave the parameter out."
                  .formatted(name));
        }
        if (!values.add(value.strip())) {
          return Optional.of("%s says the same twice. Say it once.".formatted(name));
        }
      }
      return Optional.empty();
    }

    private static String[] separate(String[] said) {
      return Stream.of(said).flatMap(one -> Stream.of(one.split(",", -1))).toArray(String[]::new);
    }
  }
}
