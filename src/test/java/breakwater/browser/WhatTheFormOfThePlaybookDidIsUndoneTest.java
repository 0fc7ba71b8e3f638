package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works in the form by keyboard stays where he worked, and takes back what was a slip. */
class WhatTheFormOfThePlaybookDidIsUndoneTest extends Browser {
  private static final String ROWS = "follow_ups.rows";

  private Page page;
  private Locator text;
  private Locator said;
  private String before = "";

  @BeforeEach
  void openTheRows() {
    page = person();
    page.navigate("/playbook");
    text = page.getByLabel("The playbook as text");
    said = page.locator("#said");
    before = text.inputValue();
    summary("follow_ups").click();
    summary(ROWS).click();
  }

  @Test
  void theFocusStaysAtTheRowItsNeighbourOrTheHeadingOfTheList() {
    Locator rows = page.locator("details[data-place='" + ROWS + "'] > .inside > details");
    int count = rows.count();
    Assertions.assertThat(count).isGreaterThan(1);
    summary(ROWS + "[1]").click();

    deed("COPY", 1).press("Enter");
    assertThat(rows).hasCount(count + 1);
    assertThat(summary(ROWS + "[2]")).isFocused();
    assertThat(said).containsText("was copied. Undo takes it back.");

    deed("UP", 1).press("Enter");
    assertThat(deed("UP", 0)).isFocused();
    assertThat(deed("UP", 0)).isVisible();

    for (int left = count; left > 0; left--) {
      int last = left;
      if (!open(last)) {
        summary(ROWS + "[" + last + "]").press("Enter");
      }
      deed("REMOVE", last).press("Enter");
      assertThat(rows).hasCount(left);
      assertThat(summary(ROWS + "[" + (last - 1) + "]")).isFocused();
    }
    if (!open(0)) {
      summary(ROWS + "[0]").press("Enter");
    }
    deed("REMOVE", 0).press("Enter");
    assertThat(rows).hasCount(0);
    assertThat(summary(ROWS)).isFocused();
    page.locator("[data-drop='follow_ups']").press("Enter");
    assertThat(page.locator("#form-title")).isFocused();
  }

  @Test
  void eachDeedOfTheFormIsUndoneAndDoneAgain() {
    Locator undo = button(page, "Undo");
    Locator redo = button(page, "Redo");
    assertThat(undo).hasAttribute("aria-disabled", "true");
    undo.press("Enter");
    assertThat(said).hasText("There is nothing to undo.");

    summary(ROWS + "[0]").click();
    deed("REMOVE", 0).press("Enter");
    assertThat(said).containsText("was removed");
    String without = text.inputValue();
    Assertions.assertThat(without).isNotEqualTo(before);
    summary(ROWS + "[0]").press("Control+z");
    assertThat(text).hasValue(before);
    assertThat(said).containsText("Undone: '");
    assertThat(said).containsText("was removed.");
    assertThat(deed("REMOVE", 0)).isVisible();
    assertThat(summary(ROWS + "[0]")).isFocused();
    assertThat(undo).hasAttribute("aria-disabled", "true");

    redo.press("Enter");
    assertThat(text).hasValue(without);
    assertThat(said).containsText("Done again: '");
    assertThat(redo).isFocused();
    Assertions.assertThat(Axe.violations(page)).isEmpty();
    undo.press("Enter");
    assertThat(text).hasValue(before);
  }

  /** The browser undoes what is typed; where its own steps end, the steps of the form go on. */
  @Test
  void typingIsUndoneByTheBrowserAndNeverLost() {
    summary(ROWS + "[0]").click();
    deed("COPY", 0).press("Enter");
    assertThat(said).containsText("was copied");
    String copied = text.inputValue();
    text.press("Control+End");
    text.pressSequentially("#");
    text.press("Control+z");
    assertThat(text).hasValue(copied);
    text.press("Control+z");
    assertThat(text).hasValue(before);
    text.press("Control+Shift+z");
    assertThat(text).hasValue(copied);

    text.press("Control+End");
    text.pressSequentially("# ours");
    button(page, "Undo").click();
    assertThat(said).hasText("Undone: what was typed.");
    assertThat(text).hasValue(copied);
    button(page, "Redo").click();
    assertThat(text).hasValue(copied + "# ours");

    Locator name = page.locator("[data-edit='" + ROWS + "[0].name']");
    String old = name.inputValue();
    name.fill("other-name");
    name.press("Enter");
    assertThat(text).hasValue(Pattern.compile("name: other-name"));
    name.focus();
    name.press("Control+z");
    assertThat(text).hasValue(copied + "# ours");
    assertThat(name).hasValue(old);
    assertThat(name).isFocused();
  }

  private boolean open(int row) {
    return page.locator("details[data-place='%s[%d]'][open]".formatted(ROWS, row)).count() > 0;
  }

  private Locator summary(String place) {
    return page.locator("details[data-place='" + place + "'] > summary");
  }

  private Locator deed(String act, int row) {
    return page.locator("[data-row-act=%s][data-at='%s[%d]']".formatted(act, ROWS, row));
  }
}
