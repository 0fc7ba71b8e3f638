package breakwater.web;

import breakwater.journal.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Gives every template, those of problems too, {@code #words}, {@code #times} and {@code #assets}.
 */
@Component
class PageDialect extends AbstractDialect implements IExpressionObjectDialect {
  private final Words words = new Words();
  private final Assets assets = new Assets();
  private final Times times;

  PageDialect(Clock clock) {
    super("Breakwater");
    times = new Times(clock);
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return new IExpressionObjectFactory() {
      @Override
      public Set<String> getAllExpressionObjectNames() {
        return Set.of("words", "times", "assets");
      }

      @Override
      public @Nullable Object buildObject(IExpressionContext context, String name) {
        return switch (name) {
          case "words" -> words;
          case "times" -> times;
          case "assets" -> assets;
          default -> null;
        };
      }

      @Override
      public boolean isCacheable(String name) {
        return true;
      }
    };
  }
}
