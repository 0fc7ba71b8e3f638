package breakwater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Configuration;

/** What was set, what may be, and what to do; not the stack of whoever noticed it. */
class WrongSettingsAreToldTest {
  enum Colour {
    RED,
    GREEN
  }

  @ConfigurationProperties("breakwater")
  record Settings(@DefaultValue("1") int demoSpeed, @DefaultValue("red") Colour colour) {
    Settings {
      if (demoSpeed < 0) {
        throw new IllegalArgumentException("The speed is below 0.");
      }
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(Settings.class)
  static class House {
    House(@Value("${breakwater.zone:UTC}") ZoneId zone) {
      Objects.requireNonNull(zone);
    }
  }

  private static String told(Throwable failure) {
    FailureAnalysis analysis = new WrongSettingAnalyzer().analyze(failure);
    return StartReport.text(Objects.requireNonNull(analysis));
  }

  private static Throwable start(String property, String value) {
    var application = new SpringApplication(House.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    return catchThrowable(() -> application.run("--%s=%s".formatted(property, value)).close());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          breakwater.demo-speed | fast | The setting BREAKWATER_DEMO_SPEED is 'fast'; it may be a whole number.
          breakwater.colour     | blue | The setting BREAKWATER_COLOUR is 'blue'; it may be one of red, green.
          breakwater.zone       | Mars | The setting BREAKWATER_ZONE is 'Mars'; it may be a time zone by its name, such as Europe/Berlin.
          breakwater.demo-speed | -1   | The speed is below 0.
          """)
  void aValueThatCannotBeSo(String property, String value, String sentence) {
    assertThat(told(start(property, value)))
        .isEqualTo(
            "\nBreakwater did not start.\n\n%s\n\nCorrect the setting, or leave it out.\n"
                .formatted(sentence));
  }

  @Test
  void aPortThatIsTaken() {
    assertThat(told(new IllegalStateException(new PortInUseException(8080))))
        .contains("Another program listens on port 8080 already.", "set SERVER_PORT");
  }

  @Test
  void whatIsNoSettingIsLeftToOthers() {
    assertThat(new WrongSettingAnalyzer().analyze(new IllegalStateException("x"))).isNull();
  }
}
