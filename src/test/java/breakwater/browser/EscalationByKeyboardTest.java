package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Issue 3: the whole thread without the mouse, in two browsers that see each step of the other. */
class EscalationByKeyboardTest extends Browser {
  private static final String[] ANSWERED = {
    "status-page", "knowledge-base", "procedures-exhausted", "technical-evidence"
  };

  @Test
  void anAgentAndAnEngineerWorkACaseWithoutTheMouseAndSeeEachOther() {
    String title = unique("Exports of more than 10,000 rows fail");
    String id = written(title, "It fails since this morning.");
    Page agent = person();
    Page engineer = signedIn(stranger(WIDE, ColorScheme.LIGHT), tokenOf("ENGINEER"));
    var support = new Keyboard(agent);
    var engineering = new Keyboard(engineer);

    fromDeskToCase(agent, support, id, title);
    goTo(engineer, engineering, id, title);
    assignAndReply(agent, engineer, support);
    call(agent, engineer, support);
    passTheGate(agent, engineer, support, id);
    claimAndStart(agent, engineer, support, engineering, id);
    bounceBack(agent, engineer, engineering, id);
    completeAgain(agent, engineer, support);
    decideAndResolve(agent, engineer, support, engineering, id);
    goTo(agent, support, id, title);
    goTo(engineer, engineering, id, title);
    resolveTheCase(agent, engineer, support);
  }

  private static void goTo(Page page, Keyboard keys, String id, String title) {
    keys.palette(id, id + " " + title + "case");
    page.waitForURL("**/cases/" + id);
    assertThat(page.locator("h1")).hasText(title);
  }

  private void fromDeskToCase(Page agent, Keyboard support, String id, String title) {
    support.press("/");
    support.type(id);
    assertThat(agent.locator("tr[data-row]")).hasCount(1);
    support.press("Escape", "j");
    assertThat(agent.locator("#preview")).containsText("It fails since this morning.");
    support.press("Enter");
    assertThat(agent.locator("h1")).hasText(title);
    support.press("u");
    assertThat(agent.locator("tr.at")).containsText(title);
    goTo(agent, support, id, title);
  }

  private void assignAndReply(Page agent, Page engineer, Keyboard support) {
    support.press("a");
    support.type("Admin");
    support.enter("#traits button[type=submit]");
    assertThat(agent.locator("#timeline")).containsText("assigned");
    settle();
    assertThat(engineer.locator("#f-assignee")).hasValue("admin");
    support.press("r");
    support.type("We are looking into it.");
    support.press("Tab", "Enter");
    assertThat(agent.locator(".message.outbound")).isVisible();
    settle();
    assertThat(engineer.locator(".message.outbound")).containsText("We are looking into it.");
  }

  private void call(Page agent, Page engineer, Keyboard support) {
    support.press("e");
    support.write("#reason", "It needs a change of code.");
    support.press("Tab", "Enter");
    support.palette("Do it now");
    agent.waitForURL("**/gate*");
    settle();
    assertThat(engineer.locator("#panel-climb")).containsText("Called for engineering");
  }

  private void passTheGate(Page agent, Page engineer, Keyboard support, String id) {
    writeThePackage(support);
    assertThat(agent.getByText("The package is saved.")).isVisible();
    addEvidence(agent, support, 1, "Time-out after 30 s.");
    for (String item : ANSWERED) {
      answer(agent, support, item);
    }
    signAndSubmit(agent, support);
    settle();
    assertThat(engineer.locator("#panel-climb")).containsText("Escalation " + id + "-1");
  }

  private static void writeThePackage(Keyboard support) {
    support.write("#p-summary", "Exports of more than 10,000 rows fail");
    support.write("#p-ask", "Why does the writer stop after 30 s?");
    support.write("#p-who", "All users of three accounts");
    support.write("#p-cannotDo", "Export their reports");
    support.choose("#p-breadth", "Several");
    support.write("#p-workaround", "none");
    support.write("#p-steps", "Open a report of 20,000 rows\nPress Export");
    support.write("#p-expected", "A file");
    support.write("#p-actual", "An error after 30 s");
    support.choose("#p-reproducibility", "Always");
    support.write("#p-termsSearched", "export timeout");
    support.write("#p-knows", "We reproduced it");
    support.write("#p-expectsNext", "Word by 15:00");
    support.choose("#p-frontline", "Admin");
    support.choose("#p-specialist", "Admin");
    support.press("Tab", "Enter");
  }

  private static void addEvidence(Page agent, Keyboard support, int pieces, String finding) {
    support.write("#e-source", "export-worker");
    support.write("#e-finding", finding);
    support.press("Tab", "Enter");
    assertThat(agent.locator("section:has(#evidence-title) dt")).hasCount(pieces);
  }

  private static void answer(Page agent, Keyboard support, String item) {
    support.enter("#act-" + item + " > summary");
    support.write("#finding-" + item, "Looked.");
    support.press("Tab", "Enter");
    assertThat(agent.locator("#act-" + item + " > summary")).hasText("Change");
    assertThat(agent.locator("#act-" + item)).not().hasAttribute("open", "");
  }

  private static void signAndSubmit(Page agent, Keyboard support) {
    support.ask("Sign edition");
    assertThat(agent.locator("#palette-list li").first()).containsText("Sign edition");
    support.press("Enter");
    assertThat(agent.getByText("Signed by")).isVisible();
    support.palette("Submit");
    assertThat(agent.locator("#verdict")).containsText("It passed");
  }

  private void claimAndStart(
      Page agent, Page engineer, Keyboard support, Keyboard engineering, String id) {
    toEscalation(agent, support, id);
    engineering.palette("Escalations", "Escalationspage");
    engineer.waitForURL("**/escalations");
    Locator card = engineer.locator("[data-row='" + id + "-1']");
    engineering.stand(id + "-1");
    engineering.press("c");
    assertThat(card).containsText("Not started");
    settle();
    assertThat(agent.locator("#head")).containsText("has it");
    engineering.stand(id + "-1");
    engineering.press("s");
    assertThat(card).containsText("Hand-off took");
    settle();
    assertThat(agent.locator("#head")).containsText("Started");
  }

  private static void toEscalation(Page page, Keyboard keys, String id) {
    keys.enter("a[href='/escalations/" + id + "-1']");
    page.waitForURL("**/escalations/" + id + "-1");
  }

  private void bounceBack(Page agent, Page engineer, Keyboard engineering, String id) {
    engineering.stand(id + "-1");
    engineering.press("Enter");
    engineer.waitForURL("**/escalations/" + id + "-1");
    engineering.press("b");
    engineering.type("The HAR file");
    engineering.press("Tab");
    engineering.type("The log does not name the tenant.");
    engineering.press("Tab", "Enter");
    engineering.palette("Do it now");
    assertThat(engineer.locator("#trouble")).containsText("The HAR file");
    settle();
    assertThat(agent.locator("#trouble")).containsText("The HAR file");
  }

  private void completeAgain(Page agent, Page engineer, Keyboard support) {
    support.enter("a.button.first");
    agent.waitForURL("**/gate");
    assertThat(agent.locator("#checklist")).containsText("Engineering asks for: The HAR file");
    answer(agent, support, "asked\\.2\\.1");
    addEvidence(agent, support, 2, "Tenant 17 waits for a lock.");
    signAndSubmit(agent, support);
    settle();
    assertThat(engineer.locator("#head")).containsText("Pass 2");
  }

  private void decideAndResolve(
      Page agent, Page engineer, Keyboard support, Keyboard engineering, String id) {
    toEscalation(agent, support, id);
    engineering.press("c");
    assertThat(engineer.locator("#head")).containsText("has it");
    engineering.press("s");
    assertThat(engineer.locator("#head")).containsText("Started");
    engineering.palette("Decide");
    engineering.press("Tab", "Tab", "Enter");
    assertThat(engineer.locator("#course")).containsText("Fix");
    settle();
    assertThat(agent.locator("#course")).containsText("Fix");
    engineering.press("d");
    engineering.type("The limit is raised to 120 s.");
    engineering.write("[name=minutes]", "45");
    engineering.press("Tab", "Enter");
    engineering.palette("Do it now");
    assertThat(engineer.locator("#course")).containsText("The limit is raised to 120 s.");
    settle();
    assertThat(agent.locator("#course")).containsText("The limit is raised to 120 s.");
  }

  /** What is hard to take back waits; it can be taken back after a reload too. */
  private void resolveTheCase(Page agent, Page engineer, Keyboard support) {
    support.press("d");
    support.type("A higher limit.");
    support.press("Tab", "Enter");
    assertThat(agent.locator(".toast")).containsText("will be resolved in");
    agent.reload();
    assertThat(agent.locator(".toast")).containsText("will be resolved in");
    support.press("u");
    assertThat(agent.locator(".toast")).hasCount(0);
    assertThat(agent.locator("#how")).hasValue("A higher limit.");
    support.press("d", "Control+Enter");
    support.palette("Do it now");
    assertThat(agent.locator("#head")).containsText("Resolved");
    settle();
    assertThat(engineer.locator("#head")).containsText("Resolved");
  }
}
