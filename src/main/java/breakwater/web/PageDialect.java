package breakwater.web;

import breakwater.http.rights.Rights;
import breakwater.journal.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Gives every template, those of problems too, {@code #words}, {@code #times}, {@code #assets} and
 * {@code #rights}; and has none say more than it reads, see {@link Undirected}.
 */
@Component
class PageDialect extends AbstractDialect
    implements IExpressionObjectDialect, IPostProcessorDialect {
  private final Words words = new Words();
  private final Assets assets = new Assets();
  private final Clock clock;

  private final Rights rights;

  PageDialect(Clock clock, Rights rights) {
    this.rights = rights;
    super("Breakwater");
    this.clock = clock;
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return 1_000;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, Undirected.class, 1_000));
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return new IExpressionObjectFactory() {
      @Override
      public Set<String> getAllExpressionObjectNames() {
        return Set.of("words", "times", "assets", "rights");
      }

      @Override
      public @Nullable Object buildObject(IExpressionContext context, String name) {
        return switch (name) {
          case "words" -> words;
          case "times" -> new Times(clock);
          case "assets" -> assets;
          case "rights" -> rights;
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
