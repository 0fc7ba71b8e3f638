package breakwater.journal.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Starts the database on a thread of its own as soon as the settings are known, while the rest of
 * the product is still being put together: that takes some seconds, and so does a database. For a
 * command it starts only when the command asks for it.
 */
final class EarlyStart implements BeanFactoryPostProcessor, EnvironmentAware, DisposableBean {
  private final FutureTask<Postgres> start =
      new FutureTask<>(() -> DatabaseConnection.open(settings()));
  private @Nullable DatabaseSettings settings;
  private boolean asked;

  @Override
  public void setEnvironment(Environment environment) {
    settings = Binder.get(environment).bindOrCreate("breakwater", DatabaseSettings.class);
    if (!settings.database().guest()) {
      asked = true;
      Thread.ofPlatform().daemon().name("database-start").start(start);
    }
  }

  /** What makes it come before all other parts. */
  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory parts) {}

  /** Waits until it has started. */
  Postgres started() throws SQLException {
    asked = true;
    start.run();
    try {
      return start.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case SQLException cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the database started", e);
    }
  }

  private DatabaseSettings settings() {
    return Objects.requireNonNull(settings, "The settings are known first");
  }

  /** Also when the product failed before anybody asked for its database. */
  @Override
  public void destroy() throws SQLException {
    if (asked && start.state() != Future.State.FAILED) {
      started().close();
    }
  }
}
