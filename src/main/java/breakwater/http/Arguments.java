package breakwater.http;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers may ask for as arguments. */
@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer {
  private final Callers callers;

  Arguments(Callers callers) {
    this.callers = callers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new SeenArgument());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgument(callers));
    resolvers.add(new SeenArgument());
    resolvers.add(new PageArgument());
  }
}
