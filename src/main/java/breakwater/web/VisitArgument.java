package breakwater.web;

import breakwater.http.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the pages their {@link Visit}. */
@Configuration(proxyBeanMethods = false)
class VisitArgument implements WebMvcConfigurer {
  private final Callers callers;

  VisitArgument(Callers callers) {
    this.callers = callers;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Resolver(callers));
  }

  private record Resolver(Callers callers) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
      return new Visit(
          callers.of(asked),
          asked,
          Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)),
          Objects.requireNonNull(container).getModel());
    }
  }
}
