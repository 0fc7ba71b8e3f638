package breakwater.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how the demo company is played.
 *
 * @param demo at the very first start: play it into this database, which becomes a SANDBOX
 * @param demoDays how long the prologue is, in days that end with the present; 1 to 300
 * @param demoSpeed how many seconds of the play one of ours is after the prologue; 0 = it pauses, 1
 *     = it goes on as in life
 */
@ConfigurationProperties("breakwater")
record DemoSettings(
    @DefaultValue("false") boolean demo,
    @DefaultValue("60") int demoDays,
    @DefaultValue("1") int demoSpeed) {
  DemoSettings {
    if (demoDays < 1 || demoDays > 300) {
      throw new IllegalArgumentException(
          "The setting BREAKWATER_DEMO_DAYS is %d; it may be 1 to 300.".formatted(demoDays));
    }
    if (demoSpeed < 0) {
      throw new IllegalArgumentException(
          "The setting BREAKWATER_DEMO_SPEED is %d; it may be 0 or more.".formatted(demoSpeed));
    }
  }
}
