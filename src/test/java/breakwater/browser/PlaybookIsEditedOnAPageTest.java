package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules are changed on a page: as a text with checks, or as a form that writes the text. */
class PlaybookIsEditedOnAPageTest extends Browser {
  private String before = "";

  @BeforeEach
  void remember() {
    before = yaml();
  }

  @AfterEach
  void bringBack() {
    if (!yaml().equals(before)) {
      String tag = api().get("/api/v1/playbook").header("ETag");
      api()
          .put("/api/v1/playbook", Map.of("yaml", before, "reason", "Back"), "If-Match", tag)
          .expect(200);
    }
    settle();
  }

  private String yaml() {
    return api().get("/api/v1/playbook", "Accept", "application/yaml").expect(200).text();
  }

  /** Who writes no YAML reads sentences, sees what the house calls things, and may write others. */
  @Test
  void theFormSpeaksToThoseWhoWriteNoYaml() {
    Page page = person();
    page.navigate("/playbook");
    open(page, "assignment");
    assertThat(page.locator("[data-place='assignment'] > .inside > .hint").first())
        .not()
        .containsText("specialists");
    Assertions.assertThat(
            page.locator("[data-place='assignment'] > .inside > pre").innerText().lines())
        .contains("teams:", "  - team: specialists");

    open(page, "triggers");
    open(page, "triggers.rules");
    open(page, "triggers.rules[0]");
    open(page, "triggers.rules[0].when");
    Locator more = page.getByLabel("Type: add one").first();
    String list = more.getAttribute("list");
    Assertions.assertThat(
            page.locator("[id='" + list + "'] option").all().stream()
                .map(option -> option.getAttribute("value")))
        .contains("known-bug", "security");
    more.fill("leak");
    more.press("Enter");
    Locator types = page.locator("[data-lines='triggers.rules[0].when.type']");
    assertThat(types).hasValue("security\nleak");

    Locator tier = page.locator("[data-place='tiers.steps[1]'] .trouble-here");
    page.getByLabel("The playbook as text")
        .fill(before.replaceFirst("acknowledge: 30 min", "acknowledge: soon"));
    assertThat(tier.filter(new Locator.FilterOptions().setHasText("soon"))).containsText("This ");
    Assertions.assertThat(tier.allInnerTexts()).noneMatch(it -> it.contains("tiers.steps"));
  }

  @Test
  void aSlipIsMarkedOnItsLineAndTheFormWritesIntoTheText() {
    Page page = person();
    page.navigate("/playbook");
    Locator text = page.getByLabel("The playbook as text");
    text.fill(before.replaceFirst("path: FUNCTIONAL", "path: FUNCTIONALLY"));
    Locator problem =
        page.locator("#problems button", new Page.LocatorOptions().setHasText("FUNCTIONALLY"));
    assertThat(problem).containsText("one of FUNCTIONAL, HIERARCHICAL");
    text.press("F8");
    Assertions.assertThat(
            page.evaluate(
                "(a => a.value.slice(a.selectionStart).split('\\n"
                    + "')[0])(document.getElementById('yaml'))"))
        .asString()
        .startsWith("FUNCTIONALLY");
    assertThat(page.locator("#gutter .wrong")).hasCount(1);
    problem.press("Enter");
    assertThat(text).isFocused();

    text.fill(before);
    assertThat(
            page.locator(
                "#problems button strong",
                new Page.LocatorOptions().setHasText(Pattern.compile("^Line"))))
        .hasCount(0);
    open(page, "tiers");
    open(page, "tiers.steps");
    open(page, "tiers.steps[1]");
    Locator field = page.locator("[data-edit='tiers.steps[1].acknowledge']");
    field.fill("45 min");
    field.press("Enter");
    assertThat(text).hasValue(before.replace("acknowledge: 30 min", "acknowledge: 45 min"));

    page.getByLabel("Why it changes").fill("Specialists need longer");
    button(page, "Bring into force").click();
    assertThat(page.locator(".notice.good")).containsText("In force");
    Assertions.assertThat(yaml()).contains("acknowledge: 45 min").contains("# framework, step 2");
    page.locator("tr[data-row] a").first().click();
    assertThat(page.locator(".difference .added code")).hasText(Pattern.compile(".*45 min"));
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsNotOverwritten() {
    Page page = person();
    page.navigate("/playbook");
    String tag = api().get("/api/v1/playbook").header("ETag");
    api()
        .put(
            "/api/v1/playbook",
            Map.of("yaml", before + "# theirs\n", "reason", "theirs"),
            "If-Match",
            tag)
        .expect(200);
    page.getByLabel("The playbook as text").fill(before + "# ours\n");
    page.getByLabel("Why it changes").fill("ours");
    button(page, "Bring into force").click();
    assertThat(page.locator(".notice.refused")).containsText("Read it again");
    assertThat(page.getByLabel("The playbook as text")).hasValue(before + "# ours\n");
    Assertions.assertThat(yaml()).endsWith("# theirs\n");
    assertThat(page.locator("[aria-labelledby=meanwhile-title] .difference .added code"))
        .hasText("# theirs");
    assertThat(page.locator("[aria-labelledby=meanwhile-title] li")).containsText("theirs");
    page.setViewportSize(390, 844);
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .isEqualTo(0);
    button(page, "I have seen it: use my text").click();
    assertThat(page.locator(".notice.good")).containsText("In force");
    Assertions.assertThat(yaml()).endsWith("# ours\n");
  }

  /** Whoever writes no YAML adds, chooses and takes away, and sees at the field what is wrong. */
  @Test
  void theFormAloneMakesARuleAndSaysAtTheFieldWhatIsWrong() {
    Page page = person();
    page.navigate("/playbook");
    Locator text = page.getByLabel("The playbook as text");
    text.fill(before.replaceAll("(?s)\nfollow_ups:.*?\n\n", "\nfollow_ups:\n  rows: []\n\n"));
    Locator list = page.locator("details[data-place='follow_ups.rows']");
    assertThat(list.locator("> summary")).containsText("0");
    open(page, "follow_ups");
    open(page, "follow_ups.rows");
    button(page, "Add the first row").click();
    Locator name = page.locator("[data-edit='follow_ups.rows[0].name']");
    assertThat(name).isFocused();
    assertThat(page.locator("[data-edit='follow_ups.rows[0].calendar']")).hasValue("always");
    Assertions.assertThat(text.inputValue())
        .contains("follow_ups:\n  rows:\n    - {name: new-follow-up");

    page.locator("[data-some='follow_ups.rows[0].priority'] input[value=LOW]").check();
    assertThat(text).hasValue(Pattern.compile("priority: \\[CRITICAL, LOW]"));
    Locator engineering = page.locator("[data-edit='follow_ups.rows[0].engineering']");
    engineering.fill("promptly");
    engineering.press("Enter");
    assertThat(engineering).hasAttribute("aria-invalid", "true");
    assertThat(page.locator(".field.bad")).containsText("promises nothing");
    Assertions.assertThat(
            page.evaluate(
                "document.getElementById(document.querySelector('[aria-invalid]')"
                    + ".getAttribute('aria-describedby').split(' ').pop()).textContent"))
        .asString()
        .contains("promises nothing");
    Assertions.assertThat(Axe.violations(page)).isEmpty();
    engineering.fill("6 h");
    engineering.press("Enter");
    assertThat(page.locator(".field.bad")).hasCount(0);

    page.locator("details[data-place='+'] > summary").click();
    page.locator("[data-add='+'][data-key='budgets']").click();
    assertThat(page.locator("[data-edit='budgets.rows[0].interruptions']")).hasValue("5");
    page.locator("[data-drop='budgets']").click();
    assertThat(page.locator("details[data-place='budgets']")).hasCount(0);
    Assertions.assertThat(text.inputValue()).doesNotContain("\nbudgets:");
    assertThat(page.locator("#form-view")).not().containsText("Row 1");
  }

  private static void open(Page page, String place) {
    page.locator("details[data-place='%s'] > summary".formatted(place)).click();
  }
}
