package breakwater.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages: contrast AA, labels, landmarks; axe finds nothing; nothing scrolls sideways at 390 px. */
class EverybodyCanUseThePagesTest extends Browser {
  private static final String LONG = "Unbreakable" + "X".repeat(250);

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothingAndAPhoneShowsEverything(ColorScheme scheme) {
    String id = written(unique(LONG), "It fails. " + LONG);
    api()
        .patch(
            "/api/v1/cases/" + id,
            java.util.Map.of("title", LONG, "reason", "Payments fail", "priority", "CRITICAL"))
        .expect(200);
    Page stranger = stranger(390, scheme);
    stranger.navigate("/sign-in");
    expectAccessible(stranger);
    expectNoSidewaysScroll(stranger);

    Page wide = person(1440, scheme);
    Page phone = person(390, scheme);
    for (String path :
        List.of(
            "/cases",
            "/cases?q=nothing-has-this-word",
            "/cases/new",
            "/cases/" + id,
            "/cases/" + id + "/gate",
            "/cases/999999999",
            "/escalations",
            "/escalations?show=done",
            "/escalations/" + id + "-1",
            "/numbers",
            "/numbers/handoff-delay",
            "/imports",
            "/settings/engine")) {
      wide.navigate(path);
      assertThat(wide.url()).endsWith(path);
      expectAccessible(wide);
      phone.navigate(path);
      assertThat(phone.url()).endsWith(path);
      expectAccessible(phone);
      expectNoSidewaysScroll(phone);
    }
  }
}
