package breakwater;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The product: serves, or with words on the command line runs that command and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Breakwater {
  public static void main(String[] arguments) {
    if (arguments.length == 0 || arguments[0].startsWith("-")) {
      SpringApplication.run(Breakwater.class, arguments);
    } else {
      List<String> words = List.of(arguments);
      System.exit(CommandLine.unknown(words).orElseGet(() -> command(words)));
    }
  }

  /** No pages, no workers, little said, and only those parts that the command needs. */
  private static int command(List<String> words) {
    SpringApplication application = new SpringApplication(Breakwater.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    application.setDefaultProperties(
        Map.of(
            "breakwater.engine.workers", "false",
            "breakwater.database.guest", "true",
            "logging.level.root", "ERROR"));
    try (var scratch = Scratch.of(words, System.getenv());
        var context = application.run(scratch.settings())) {
      return context.getBean(CommandLine.class).run(words);
    }
  }
}
