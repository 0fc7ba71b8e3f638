package breakwater.http.query;

import java.util.Optional;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;

/** What an operation asks for in the query of its address. */
final class Asked {
  private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  private Asked() {}

  /** As it stands in the address; empty = it is taken from elsewhere. */
  static Optional<String> name(MethodParameter parameter) {
    return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
        .map(
            asked -> {
              parameter.initParameterNameDiscovery(NAMES);
              return asked.name().isEmpty()
                  ? String.valueOf(parameter.getParameterName())
                  : asked.name();
            });
  }
}
