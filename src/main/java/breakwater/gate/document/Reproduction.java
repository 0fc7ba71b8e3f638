package breakwater.gate.document;

import static breakwater.gate.document.Given.or;
import static breakwater.gate.document.Given.text;
import static breakwater.gate.document.Given.texts;

import java.util.List;
import java.util.Optional;

/**
 * How it can be seen to happen.
 *
 * @param conditions under which it happens, when it does not always
 */
public record Reproduction(
    Environment environment,
    List<String> steps,
    Optional<String> expected,
    Optional<String> actual,
    Optional<Reproducibility> reproducibility,
    Optional<String> conditions) {
  static final Reproduction EMPTY =
      new Reproduction(
          Environment.EMPTY,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @SuppressWarnings("ConstantValue")
  public Reproduction {
    environment = environment == null ? Environment.EMPTY : environment;
    steps = texts(steps);
    expected = text(expected);
    actual = text(actual);
    reproducibility = or(reproducibility);
    conditions = text(conditions);
  }

  public enum Reproducibility {
    ALWAYS,
    INTERMITTENT,
    SPECIFIC_CONDITIONS
  }

  /**
   * @param sdk its name and version
   * @param region such as US or EU, or self-hosted
   */
  public record Environment(
      Optional<String> sdk, Optional<Platform> platform, Optional<String> region) {
    static final Environment EMPTY =
        new Environment(Optional.empty(), Optional.empty(), Optional.empty());

    public Environment {
      sdk = text(sdk);
      platform = or(platform);
      region = text(region);
    }

    boolean filled() {
      return sdk.isPresent() || platform.isPresent() || region.isPresent();
    }
  }

  public enum Platform {
    WEB,
    IOS,
    ANDROID,
    BACKEND
  }
}
