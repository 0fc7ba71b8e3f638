package breakwater.journal.engine;

import breakwater.journal.Fact;
import breakwater.journal.Stored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Puts the engine together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class Engine {
  @Bean
  FactCodec factCodec() {
    return new FactCodec(facts());
  }

  /** Every record with {@link Stored} in the product. */
  static Collection<Class<? extends Fact>> facts() {
    var scanner = new Scanner();
    scanner.addIncludeFilter(new AnnotationTypeFilter(Stored.class));
    var facts = new ArrayList<Class<? extends Fact>>();
    for (var found : scanner.findCandidateComponents("breakwater")) {
      facts.add(type(String.valueOf(found.getBeanClassName())));
    }
    return List.copyOf(facts);
  }

  private static Class<? extends Fact> type(String name) {
    try {
      return Class.forName(name).asSubclass(Fact.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Also finds records that are nested in an interface. */
  private static final class Scanner extends ClassPathScanningCandidateComponentProvider {
    Scanner() {
      super(false);
    }

    @Override
    protected boolean isCandidateComponent(
        org.springframework.beans.factory.annotation.AnnotatedBeanDefinition bean) {
      return bean.getMetadata().isConcrete();
    }
  }
}
