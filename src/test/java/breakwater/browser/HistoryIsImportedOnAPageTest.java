package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Issue 2: a file, its preview, its progress, and what was rejected. */
class HistoryIsImportedOnAPageTest extends Browser {

  @Test
  void aFileIsPreviewedThenImported() {
    Page page = person();
    page.navigate("/imports");
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload(
                "tickets.csv",
                "text/csv",
                ("text,label\n" + unique("The printer is on fire") + ",Hardware\nbroken\n")
                    .getBytes(StandardCharsets.UTF_8)));
    button(page, "Preview").click();
    assertThat(page.locator("#preview")).containsText("looked at");
    assertThat(page.locator("#preview")).containsText("opened the case");
    button(page, "Import").click();
    page.waitForURL("**/imports/*");
    settle();
    assertThat(page.locator("#progress")).containsText("read");
  }

  @Test
  void columnsThatNobodyDescribedAreGuessedAndPutRightByHand() {
    String key = unique("own");
    Page page = person();
    page.navigate("/imports");
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload(
                "export.csv",
                "text/csv",
                """
                Nr;Betreff;Was war;Stand;Erstellt am;Gelöst am
                %1$s;Größe %1$s;Sie passt nicht.;erledigt;3.2.2016 9:15;13.2.2016 10:00
                """
                    .formatted(key)
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("#preview")).containsText("this is a guess");
    assertThat(page.locator("#preview")).containsText("3 February 2016, 09:15 (d.M.yyyy H:mm)");
    page.getByLabel("What Nr says").selectOption("CASE_KEY");
    page.getByLabel("What Was war says").selectOption("TEXT");
    page.getByLabel("What Stand says").selectOption("STATUS");
    assertThat(page.locator("#preview")).containsText("resolved the case");
    assertThat(page.getByLabel("erledigt")).hasValue("RESOLVED");
    expectAccessible(page);
    page.getByLabel("erledigt").selectOption("CLOSED");
    button(page, "Import the file").click();
    page.waitForURL("**/imports/*");
    settle();
    page.navigate("/desk?status=all&q=" + key);
    assertThat(page.locator("#list")).containsText("Größe " + key);
    assertThat(page.locator("#list")).containsText("Closed");
  }

  @Test
  void manyCasesAreShownShortlyAndTheImportIsWithinReach() {
    String key = unique("many");
    var file = new StringBuilder("number,subject,status,created,browser,plan,region\n");
    for (int n = 10; n < 40; n++) {
      file.append("%s-%d,Title %d,Done,2016-02-03 09:00,Firefox,Gold,North\n".formatted(key, n, n));
    }
    for (Page page : List.of(person(), phone())) {
      page.navigate("/imports");
      page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
          .setInputFiles(
              new FilePayload(
                  "many.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8)));
      assertThat(page.getByText("Title 12", new Page.GetByTextOptions().setExact(true)))
          .isVisible();
      assertThat(page.getByText("Title 13", new Page.GetByTextOptions().setExact(true))).isHidden();
      assertThat(button(page, "Import the file")).isInViewport();
      Assertions.assertThat((int) page.evaluate("document.querySelector('.foretold').clientHeight"))
          .isLessThan(700);
      page.getByText("Show all 20 cases").click();
      assertThat(page.getByText("Title 13", new Page.GetByTextOptions().setExact(true)))
          .isVisible();
      expectAccessible(page);
    }
  }

  @Test
  void whatIsMissingIsAskedForInThePagesWordsAndWhatIsNoTableIsRefused() {
    Page page = person();
    page.navigate("/imports");
    choose(page, "numbers.csv", "id,subject,status,created\n1,a,7,2016-02-03\n2,b,9,2016-02-03\n");
    assertThat(page.locator("#preview"))
        .containsText("Nobody said what the values of the column “status” stand for: 7, 9.");
    assertThat(page.locator("#preview")).not().containsText("'values'");
    page.locator("#import-source").fill("our-desk");
    button(page, "Import").click();
    assertThat(page.locator("#preview .refused")).containsText("beside each of them in the table");
    assertThat(page.getByLabel("What status says")).isFocused();
    assertThat(page.locator("#wrong-2")).hasText("Say what each of its values stands for.");
    assertThat(page.locator("#import-source")).hasValue("our-desk");
    page.getByLabel("7", new Page.GetByLabelOptions().setExact(true)).selectOption("CLOSED");
    assertThat(page.locator("#preview .refused")).hasCount(0);
    page.locator("#own").evaluate("it => it.value = '{\"name\":'");
    button(page, "Import").click();
    assertThat(page.locator("#preview .refused")).isVisible();
    assertThat(page.getByLabel("7", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("CLOSED");
    page.locator("#own").evaluate("it => it.value = ''");
    choose(page, "picture.csv", "GIF\1\2\n");
    assertThat(page.locator("#preview .refused")).containsText("The file is no table");
    button(page, "Import").click();
    assertThat(page.locator("#preview .refused")).containsText("The file is no table");
    expectAccessible(page);
  }

  @Test
  void whichMeantEscalatedIsChosenFromWhatTheHistoryHas() {
    String tag = unique("offered").toLowerCase(Locale.ROOT);
    Page page = person();
    page.navigate("/imports");
    choose(
        page,
        "tags.csv",
        "number,subject,status,created,tags\n%1$s,a,Done,2016-02-03,%1$s\n".formatted(tag));
    button(page, "Import the file").click();
    page.waitForURL("**/imports/*");
    settle();
    page.navigate("/first-hour?source=tags");
    assertThat(page.locator("#values option")).hasCount(0);
    page.getByLabel("It showed as").selectOption("TAG");
    assertThat(page.locator("#values option[value='" + tag + "']")).hasCount(1);
    page.getByLabel("Which", new Page.GetByLabelOptions().setExact(true)).fill(tag);
    assertThat(page.locator("#report .count")).hasText("1 case");
    page.getByLabel("Minutes each").fill("-5");
    assertThat(page.locator("#hint-minutes")).containsText("“-5” is no whole number");
    Assertions.assertThat(page.url()).contains("/first-hour?").contains("kind=TAG");
    expectAccessible(page);
  }

  private static void choose(Page page, String name, String content) {
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void accountsArePreviewedThenImportedAndWhatIsWrongIsListed() {
    String key = unique("crm");
    Page page = person();
    page.navigate("/imports/accounts");
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload(
                "accounts.csv",
                "text/csv",
                "id,name,tier,revenue,currency\n%1$s,House %1$s,gold,1,EUR\n,Nobody,vip,1,EUR\n"
                    .formatted(key)
                    .getBytes(StandardCharsets.UTF_8)));
    button(page, "Preview").click();
    assertThat(page.locator("#preview")).containsText("House " + key);
    Assertions.assertThat(known(key)).isZero();
    button(page, "Import").click();
    assertThat(page.locator("#preview")).containsText("Imported.");
    assertThat(page.locator("#preview")).containsText("holds no id");
    Assertions.assertThat(known(key)).isEqualTo(1);
    expectAccessible(page);
  }

  private int known(String key) {
    return api().get("/api/v1/accounts?q=" + key).expect(200).json().at("/items").size();
  }
}
