package breakwater.http.query;

import breakwater.http.Malformed;
import breakwater.http.Malformed.Place;
import breakwater.http.Page;
import breakwater.http.problem.Wanted;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * A controller's method, which is asked with the parameters of an address. When one of them cannot
 * be read the others are read too, so that all that are wrong are said.
 */
final class AskedMethod extends ServletInvocableHandlerMethod {
  private final Supplier<Validator> validator;
  private @Nullable HandlerMethodArgumentResolverComposite resolvers;
  private @Nullable WebDataBinderFactory binders;

  AskedMethod(HandlerMethod method, Supplier<Validator> validator) {
    super(method);
    this.validator = validator;
  }

  @Override
  public void setHandlerMethodArgumentResolvers(HandlerMethodArgumentResolverComposite given) {
    super.setHandlerMethodArgumentResolvers(given);
    resolvers = given;
  }

  @Override
  public void setDataBinderFactory(WebDataBinderFactory given) {
    super.setDataBinderFactory(given);
    binders = given;
  }

  @Override
  protected @Nullable Object[] getMethodArgumentValues(
      NativeWebRequest request,
      @Nullable ModelAndViewContainer container,
      @Nullable Object... provided)
      throws Exception {
    try {
      return super.getMethodArgumentValues(request, container, provided);
    } catch (MethodArgumentTypeMismatchException
        | MissingServletRequestParameterException
        | Malformed first) {
      List<Place> wrong = wrong(request);
      if (wrong.size() < 2) {
        throw first;
      }
      throw new Malformed("invalid-parameter", "Some parameters cannot be right.", wrong);
    }
  }

  private List<Place> wrong(NativeWebRequest request) throws Exception {
    MethodParameter[] asked = getMethodParameters();
    @Nullable Object[] values = new @Nullable Object[asked.length];
    var wrong = new ArrayList<Place>();
    for (int i = 0; i < asked.length; i++) {
      if (isOfAddress(asked[i])) {
        try {
          values[i] = value(asked[i], request);
        } catch (Malformed e) {
          wrong.addAll(e.places());
        } catch (MethodArgumentTypeMismatchException e) {
          wrong.addAll(Wanted.instead(e).places());
        } catch (MissingServletRequestParameterException e) {
          wrong.add(new Place("?" + e.getParameterName(), "This is needed here."));
        }
      }
    }
    wrong.addAll(beyond(values));
    return wrong;
  }

  private static boolean isOfAddress(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(RequestParam.class)
        || parameter.getParameterType() == Page.class;
  }

  private @Nullable Object value(MethodParameter parameter, NativeWebRequest request)
      throws Exception {
    return resolvers == null ? null : resolvers.resolveArgument(parameter, null, request, binders);
  }

  /** Of those that can be read, the ones that lie beyond what is allowed. */
  private List<Place> beyond(@Nullable Object[] values) {
    MethodParameter[] asked = getMethodParameters();
    Set<String> read =
        IntStream.range(0, asked.length)
            .filter(i -> values[i] != null)
            .mapToObj(i -> String.valueOf(asked[i].getParameterName()))
            .collect(Collectors.toSet());
    return validator
        .get()
        .forExecutables()
        .validateParameters(getBean(), getMethod(), values)
        .stream()
        .filter(it -> read.contains(name(it.getPropertyPath())))
        .map(it -> new Place("?" + name(it.getPropertyPath()), it.getMessage()))
        .sorted(Comparator.comparing(Place::pointer))
        .toList();
  }

  /** The second step; the first is the method. */
  private static String name(Path path) {
    var steps = path.iterator();
    steps.next();
    return steps.next().getName();
  }
}
