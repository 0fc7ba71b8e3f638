package breakwater.behaviour.rights;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Answers a request that carries {@link #HEADER} in place of the handler that was found for it, so
 * that what a route does need not be done to see who is let through to it.
 */
@Component
class StopsAtTheDoor implements WebMvcConfigurer {
  static final String HEADER = "X-Stop-At-The-Door";

  /** No handler of ours answers so. */
  static final int STOPPED = 299;

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(
            new HandlerInterceptor() {
              @Override
              public boolean preHandle(
                  HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getHeader(HEADER) == null) {
                  return true;
                }
                response.setStatus(STOPPED);
                response.setHeader(
                    HEADER,
                    String.valueOf(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
                return false;
              }
            })
        .order(Integer.MIN_VALUE);
  }
}
